package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LineSpan;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An unclosed or unopened quotation mark or bracket.
 *
 * <p>Wrong: {@code “思维链}, {@code (CFT}, {@code 其次)}, {@code (the baseline}
 *
 * <p>Right: {@code “思维链”}, {@code (the baseline)}, {@code 1)} as the number of a step, {@code [0,1)}, {@code Don’t}
 */
public final class UnbalancedQuotes implements Rule {
    @Override
    public String name() {
        return "quote.unbalanced";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        UnclosedMarks marks = new UnclosedMarks(this, found);
        LineSpan before = new LineSpan(
                0,
                LineSpan.LineSpanKind.UNPARSED,
                Optional.empty(),
                "",
                true,
                LineSpan.LineOwner.NONE,
                "",
                Optional.empty(),
                LinePlace.NONE);
        for (SourceLine passage : context.lines()) {
            LineSpan part = passage.span();
            if (!continues(part, before)) {
                marks.finish();
            }
            before = part;
            marks.read(passage, part.isField(FieldLabel.TITLE) ? passage.shown() : passage.text());
        }
        marks.finish();
    }

    /** Whether a mark opened on the previous line may be closed on this one. */
    private static boolean continues(LineSpan part, LineSpan before) {
        boolean same = part.kind() == before.kind() && part.label().equals(before.label());
        return part.kind() == LineSpan.LineSpanKind.FIELD
                ? same && !part.begins() && part.owner().equals(before.owner())
                : same && part.line() <= before.line() + 1;
    }
}
