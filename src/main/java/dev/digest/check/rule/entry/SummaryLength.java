package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.ParsedEntry;
import java.util.function.Consumer;

/**
 * A summary much shorter or longer than the style allows ({@code check.house.shortest-summary},
 * {@code longest-summary}).
 *
 * <p>Wrong: {@code 一篇好文章。}, {@code A good paper.}
 *
 * <p>Right: some sentences
 */
public final class SummaryLength implements Rule {
    @Override
    public String name() {
        return "summary.length";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        int shortest = context.houseStyle().lengths().shortestSummary();
        int longest = context.houseStyle().lengths().longestSummary();
        for (ParsedEntry entry : context.issue().entries()) {
            String summary = entry.summary().orElse("");
            int length = entry.summary().isPresent() ? summary.codePointCount(0, summary.length()) : shortest;
            if (length < shortest || (longest > 0 && length > longest)) {
                context.linesOf(context.ownerOf(entry), FieldLabel.SUMMARY).stream()
                        .limit(1)
                        .map(passage ->
                                Finding.of(this, passage, 0, passage.raw().length()))
                        .map(finding -> finding.withReason(length < shortest ? "short" : "long")
                                .withDetails(length, length < shortest ? shortest : longest))
                        .forEach(found);
            }
        }
    }
}
