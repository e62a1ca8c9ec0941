package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.LineSpan.LineSpanKind;
import java.util.List;
import java.util.function.Consumer;

/**
 * A heading without content.
 *
 * <p>Wrong: {@code 活动预告} or {@code Events} and the end of the issue, or its closing words
 *
 * <p>Right: a heading with an entry, with words, or with an image
 */
public final class EmptySection implements Rule {
    @Override
    public String name() {
        return "section.empty";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<LineSpan> lines = context.document().lineSpans();
        for (int i = 0; i < lines.size(); i++) {
            if (isHeading(lines.get(i).kind()) && isEmpty(lines, i)) {
                found.accept(Finding.of(
                        this, lines.get(i).place().from(), lines.get(i).place().to()));
            }
        }
    }

    private static boolean isHeading(LineSpanKind kind) {
        return kind == LineSpanKind.SECTION || kind == LineSpanKind.CATEGORY;
    }

    /** Whether another heading, the closing words or nothing follows. The categories of a section are its content. */
    private static boolean isEmpty(List<LineSpan> lines, int heading) {
        int next = heading + 1;
        while (next < lines.size() && lines.get(next).kind() == LineSpanKind.THEMATIC_BREAK) {
            next++;
        }
        LineSpanKind kind = next < lines.size() ? lines.get(next).kind() : LineSpanKind.FOOTER;
        boolean category = lines.get(heading).kind() == LineSpanKind.CATEGORY;
        return kind == LineSpanKind.SECTION
                || kind == LineSpanKind.FOOTER
                || (kind == LineSpanKind.CATEGORY && category);
    }
}
