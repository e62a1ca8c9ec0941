package dev.digest.site;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.TitleSummary;
import dev.digest.library.IssueRecord;
import dev.digest.render.document.Article;
import dev.digest.render.document.ArticleEntry;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import dev.digest.workspace.ReaderTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An issue to add to the site.
 *
 * @param record its record in the library
 * @param article the content to render
 * @param parsed the same issue, parsed into entries
 * @param imageLoaders creates the image loader for a given image store
 */
public record SiteIssue(
        IssueRecord record,
        Article article,
        ParsedIssue parsed,
        Function<Function<ImageData, String>, ImageLoader> imageLoaders) {
    private static final int DESCRIPTION = 120;

    int number() {
        return record.number();
    }

    /**
     * What other pages show of it.
     *
     * @param placed {@link #placed()}
     */
    IssueSummary summary(List<Placed> placed, ReaderTexts texts) {
        Map<Integer, Placed> byLine = new HashMap<>();
        placed.forEach(one -> byLine.putIfAbsent(one.line(), one));
        return new IssueSummary(
                article.heading(),
                article.digest().orElseGet(() -> TitleSummary.of(parsed, DESCRIPTION, texts)),
                parsed.entries().stream()
                        .map(entry -> SitePaper.of(entry, this, Optional.ofNullable(byLine.get(entry.line()))))
                        .toList());
    }

    /**
     * An entry with its place in the page.
     *
     * @param line where it begins in the file
     */
    record Placed(int line, String title, ArticleEntry shown) {
        /** The fragment in the issue's page. */
        String anchor() {
            return "#" + shown.anchor();
        }
    }

    /** Papers and events in order, each with its place in the page. */
    List<Placed> placed() {
        SortedMap<Integer, String> titles = new TreeMap<>();
        parsed.entries().forEach(entry -> titles.put(entry.line(), title(entry.title())));
        parsed.events().forEach(event -> titles.put(event.line(), title(event.title())));
        List<Placed> placed = new ArrayList<>();
        for (ArticleEntry shown : article.entries()) {
            String title = titles.get(shown.line());
            if (title != null) {
                placed.add(new Placed(shown.line(), title, shown));
            }
        }
        return placed;
    }

    private static String title(EntryTitle title) {
        return title.chinese().orElseGet(title::any);
    }
}
