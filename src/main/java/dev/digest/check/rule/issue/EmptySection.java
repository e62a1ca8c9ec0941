package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.LineSpan;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A heading without content.
 *
 * <p>Wrong: {@code 活动预告} or {@code Events} and the end of the issue, or its closing words
 *
 * <p>Right: a heading with an entry, or with words
 */
public final class EmptySection implements Rule {
    /** Tags, comments and thematic breaks are not content. An image is. */
    private static final Pattern NOTHING =
            Pattern.compile("(?m)<(?!img)[^<>]{0,2000}>|^[ \\t]*([-*_])(?:[ \\t]*\\1){2,200}[ \\t]*$");

    @Override
    public String name() {
        return "section.empty";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<SourceLine> passages = context.lines();
        for (int i = 0; i < passages.size(); i++) {
            LineSpan.LineSpanKind kind = passages.get(i).span().kind();
            boolean section = kind == LineSpan.LineSpanKind.SECTION;
            if ((section || kind == LineSpan.LineSpanKind.CATEGORY) && isEmpty(context, i, section)) {
                found.accept(Finding.of(
                        this, passages.get(i), 0, passages.get(i).raw().length()));
            }
        }
    }

    /** What the parser leaves out, such as an image, is looked up in the file. */
    private static boolean isEmpty(CheckContext context, int at, boolean section) {
        List<SourceLine> passages = context.lines();
        LineSpan.LineSpanKind next =
                at + 1 < passages.size() ? passages.get(at + 1).span().kind() : LineSpan.LineSpanKind.FOOTER;
        int end = at + 1 < passages.size()
                ? passages.get(at + 1).from()
                : context.source().text().length();
        boolean heading = next == LineSpan.LineSpanKind.SECTION || (next == LineSpan.LineSpanKind.CATEGORY && !section);
        int from = Math.min(passages.get(at).end(), end);
        String between = context.source().text().substring(from, end);
        return (heading || next == LineSpan.LineSpanKind.FOOTER)
                && NOTHING.matcher(between).replaceAll("").isBlank();
    }
}
