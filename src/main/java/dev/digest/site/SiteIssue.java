package dev.digest.site;

import dev.digest.issue.parse.ParsedEntry;
import dev.digest.issue.parse.ParsedEvent;
import dev.digest.issue.parse.ParsedIssue;
import dev.digest.library.IssueRecord;
import dev.digest.render.Article;
import dev.digest.render.Block;
import dev.digest.render.ImageData;
import dev.digest.render.ImageLoader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An issue on its way into the site.
 *
 * @param record what the library says of it
 * @param article what is shown
 * @param parsed the same, taken apart
 * @param imageLoaders makes its pictures, which are put where they say
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

    /** A few words about it: the editors', else the titles of its papers. */
    String description() {
        return article.digest().orElseGet(() -> {
            String titles = parsed.entries().stream()
                    .map(entry -> entry.title().chinese().orElseGet(entry.title()::any))
                    .collect(Collectors.joining("\uFF1B"));
            int length = titles.codePointCount(0, titles.length());
            return length <= DESCRIPTION
                    ? titles
                    : titles.substring(0, titles.offsetByCodePoints(0, DESCRIPTION)) + "…";
        });
    }

    /** When it came out: the day it bears, else when the library learned of it. */
    Optional<Instant> published() {
        return record.publishedAt()
                .map(learned -> record.date()
                        .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .orElse(learned));
    }

    /**
     * Where an entry stands in the page, such as {@code #entry-3}: papers and events are counted together, as they
     * stand. Empty where the reader and the page do not see the same entries.
     */
    String anchor(ParsedEntry entry) {
        List<Integer> lines = IntStream.concat(
                        parsed.entries().stream().mapToInt(ParsedEntry::line),
                        parsed.events().stream().mapToInt(ParsedEvent::line))
                .sorted()
                .boxed()
                .toList();
        long shown = article.blocks().stream()
                .filter(block -> block instanceof Block.EntryBlock)
                .count();
        return shown == lines.size() ? "#entry-" + (lines.indexOf(entry.line()) + 1) : "";
    }

    /** Its papers in the order of the page. */
    Stream<ParsedEntry> entries() {
        return parsed.entries().stream();
    }
}
