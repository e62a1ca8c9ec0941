package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.FieldLabel;
import java.util.function.Consumer;

/**
 * A title that continues on another line.
 *
 * <p>Wrong: {@code Self-Supervision on Wheels:} and {@code Advances in …} under it
 *
 * <p>Right: both on one line
 */
public final class BrokenTitle implements Rule {
    @Override
    public String name() {
        return "title.broken";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (int i = 1; i < context.lines().size(); i++) {
            SourceLine before = context.lines().get(i - 1);
            SourceLine passage = context.lines().get(i);
            if (isTitle(passage) && !passage.span().begins() && isTitle(before)) {
                int start = before.raw().lastIndexOf(' ') + 1;
                found.accept(Finding.of(
                                this,
                                before,
                                Math.min(start, before.raw().length() - 1),
                                before.raw().length())
                        .withDetails(passage.span().text()));
            }
        }
    }

    private static boolean isTitle(SourceLine passage) {
        return (passage.span().isField(FieldLabel.TITLE) || passage.span().isField(FieldLabel.TITLE_ZH))
                && !passage.span().text().isEmpty();
    }
}
