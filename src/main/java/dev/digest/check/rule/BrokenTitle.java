package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.Label;
import java.util.function.Consumer;

/**
 * A title that goes on in another line.
 *
 * <p>Wrong: {@code Self-Supervision on Wheels:} and {@code Advances in …} under it
 *
 * <p>Right: both on one line
 */
final class BrokenTitle implements Rule {
    @Override
    public String name() {
        return "title.broken";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (int i = 1; i < proof.passages().size(); i++) {
            Passage before = proof.passages().get(i - 1);
            Passage passage = proof.passages().get(i);
            if (isTitle(passage) && !passage.part().begins() && isTitle(before)) {
                int start = before.raw().lastIndexOf(' ') + 1;
                found.accept(Finding.of(
                                this,
                                before,
                                Math.min(start, before.raw().length() - 1),
                                before.raw().length())
                        .with(passage.part().text()));
            }
        }
    }

    private static boolean isTitle(Passage passage) {
        return (passage.part().is(Label.TITLE) || passage.part().is(Label.TITLE_ZH))
                && !passage.part().text().isEmpty();
    }
}
