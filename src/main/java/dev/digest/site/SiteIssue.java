package dev.digest.site;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.TitleSummary;
import dev.digest.library.IssueRecord;
import dev.digest.render.document.Article;
import dev.digest.render.document.ArticleEntry;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import dev.digest.workspace.ReaderTexts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** A short description: the editors', otherwise the titles of its papers. */
    String description(ReaderTexts texts) {
        return article.digest().orElseGet(() -> TitleSummary.of(parsed, DESCRIPTION, texts));
    }

    /** When it was published: by its date, otherwise by when it was marked as published. */
    Optional<Instant> published() {
        return record.publishedAt()
                .map(learned -> record.date()
                        .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .orElse(learned));
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

    /** The place of an entry, if known. */
    Optional<Placed> placed(ParsedEntry entry) {
        return placed().stream().filter(one -> one.line() == entry.line()).findFirst();
    }

    /** Its papers in the order of the page. */
    Stream<ParsedEntry> entries() {
        return parsed.entries().stream();
    }
}
