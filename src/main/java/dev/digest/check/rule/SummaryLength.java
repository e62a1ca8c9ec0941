package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.Label;
import dev.digest.issue.reading.PublishedEntry;
import java.util.function.Consumer;

/**
 * A summary far shorter or longer than the house's ({@code check.house.shortest-summary}, {@code longest-summary}).
 *
 * <p>Wrong: {@code 一篇好文章。}
 *
 * <p>Right: some sentences
 */
final class SummaryLength implements Rule {
    @Override
    public String name() {
        return "summary.length";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        int shortest = proof.house().lengths().shortestSummary();
        int longest = proof.house().lengths().longestSummary();
        for (PublishedEntry entry : proof.issue().entries()) {
            int length = entry.summary()
                    .map(text -> text.codePointCount(0, text.length()))
                    .orElse(shortest);
            if (length < shortest || (longest > 0 && length > longest)) {
                proof.lines(proof.owner(entry), Label.SUMMARY).stream()
                        .limit(1)
                        .map(passage ->
                                Finding.of(this, passage, 0, passage.raw().length()))
                        .map(finding -> finding.because(length < shortest ? "short" : "long")
                                .with(length, length < shortest ? shortest : longest))
                        .forEach(found);
            }
        }
    }
}
