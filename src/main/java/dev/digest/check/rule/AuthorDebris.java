package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.Label;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of footnotes and affiliations that stuck to a name when it was copied from a PDF.
 *
 * <p>Wrong: {@code LeileiCui2,∗}, {@code Ada Example†}
 *
 * <p>Right: {@code Leilei Cui}
 */
final class AuthorDebris implements Rule {
    private static final Pattern DEBRIS = Pattern.compile(
            "\\p{L}{2,40}[0-9¹²³⁴⁵]{1,2}(?![\\p{L}\\p{N}-])|\\p{L}{0,40}[,\\s]?[∗†‡§¶⋆✉]|\\p{L}{1,40}\\\\?\\*(?!\\*)");

    /** One of these is in all debris. */
    private static final String MARKS = "0123456789¹²³⁴⁵∗†‡§¶⋆✉*";

    @Override
    public String name() {
        return "author.debris";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (Passage passage : proof.passages()) {
            if (passage.part().is(Label.AUTHORS)) {
                check(passage, found);
            }
        }
    }

    private void check(Passage passage, Consumer<Finding> found) {
        int from = passage.raw().indexOf(passage.raw().contains("\uFF1A") ? "\uFF1A" : ":") + 1;
        if (!passage.holds(MARKS, from)) {
            return;
        }
        Matcher debris = DEBRIS.matcher(passage.raw());
        while (debris.find()) {
            if (debris.start() >= from) {
                found.accept(Finding.of(this, passage, debris.start(), debris.end()));
            }
        }
    }
}
