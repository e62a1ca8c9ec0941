package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.Label;
import dev.digest.issue.reading.Part;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A quotation mark or bracket that is not closed, or closed and not opened.
 *
 * <p>Wrong: {@code “思维链}, {@code (CFT}, {@code 其次)}
 *
 * <p>Right: {@code “思维链”}, {@code 1)} as the number of a step, {@code [0,1)}, {@code Don’t}
 */
final class UnbalancedQuotes implements Rule {
    @Override
    public String name() {
        return "quote.unbalanced";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        OpenMarks marks = new OpenMarks(this, found);
        Part before = new Part(0, Part.Kind.UNREAD, Optional.empty(), "", true, Part.Owner.NONE, "");
        for (Passage passage : proof.passages()) {
            Part part = passage.part();
            if (!goesOn(part, before)) {
                marks.end();
            }
            before = part;
            marks.read(passage, part.is(Label.TITLE) ? passage.plain() : passage.text());
        }
        marks.end();
    }

    /** Whether what was opened on the line before may be closed on this one. */
    private static boolean goesOn(Part part, Part before) {
        boolean same = part.kind() == before.kind() && part.label().equals(before.label());
        return part.kind() == Part.Kind.FIELD
                ? same && !part.begins() && part.owner().equals(before.owner())
                : same && part.line() <= before.line() + 1;
    }
}
