package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Script;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown or HTML that readers would see literally: an unpaired mark, a space inside it, or a tag that no output
 * format supports.
 *
 * <p>Wrong: {@code **结论}, {@code **the result}, {@code ** 结论 **}, {@code ~~旧的}, {@code ##文摘}, {@code <span>字},
 * {@code <u>字</u>}, {@code [甲]（https://example.org）}
 *
 * <p>Right: {@code **结论**}, {@code **the result**}, {@code ~~旧的~~}, {@code H<sub>2</sub>O}, {@code 2**3}, {@code `**`}
 */
public final class LeftoverMarkup implements Rule {
    private static final List<String> MARKS = List.of("**", "~~");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{2,6})(?=[^#\\s\\d])");
    private static final Pattern LINK = Pattern.compile("\\](?:（| \\()(?=\uFFFC)");

    @Override
    public String name() {
        return "markup.left-over";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        if (context.isHtml()) {
            return;
        }
        RawTags tags = new RawTags(context.source().text());
        for (SourceLine passage : context.lines()) {
            if (!passage.isCode()
                    && (passage.isWords() || passage.span().label().isEmpty())) {
                check(passage, tags, found);
            }
        }
    }

    private void check(SourceLine passage, RawTags tags, Consumer<Finding> found) {
        if (passage.raw().indexOf('<') >= 0) {
            tags.in(
                    passage,
                    (from, to, name) -> found.accept(Finding.of(this, passage, from, to)
                            .withReason("tag")
                            .withDetails(name)));
        }
        if (passage.has(LineTraits.MARKUP)) {
            for (String mark : MARKS) {
                marks(passage, mark, found);
            }
            heading(passage, found);
            Matcher link = LINK.matcher(passage.text());
            while (link.find()) {
                found.accept(Finding.of(this, passage, link.start(), link.end()).withDetails(link.group()));
            }
        }
    }

    private void heading(SourceLine passage, Consumer<Finding> found) {
        Matcher heading = HEADING.matcher(passage.text());
        heading.region(passage.textStart(), passage.text().length());
        if (heading.lookingAt()) {
            found.accept(Finding.of(this, passage, heading.start(1), heading.end(1))
                    .withReason("heading")
                    .withDetails(heading.group(1)));
        }
    }

    /** Marks that the parser took for text. Of two that should have been a pair the first is reported. */
    private void marks(SourceLine passage, String mark, Consumer<Finding> found) {
        String text = passage.shown();
        boolean open = false;
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, pastRun(text, i))) {
            int end = pastRun(text, i);
            boolean meant = end - i != mark.length() ? isRuler(text, i, end) : isOperator(text, i, end);
            if (!meant && passage.isText(i) && passage.isText(i + 1)) {
                open = !open;
                if (open) {
                    tell(passage, i, mark, found);
                }
            }
        }
    }

    private static int pastRun(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end;
    }

    /** A line of many such marks, or three for two kinds of emphasis. */
    private static boolean isRuler(String text, int from, int to) {
        return to - from > 3 || text.charAt(from) != '*';
    }

    /** {@code 2**3}, or a mark meant literally. */
    private static boolean isOperator(String text, int from, int to) {
        return Script.isOneOf(text, from - 1, "\\") || (isAscii(text, from - 1) && isAscii(text, to));
    }

    private static boolean isAscii(String text, int at) {
        return Script.isDigit(text, at) || Script.isLatin(text, at);
    }

    private void tell(SourceLine passage, int at, String mark, Consumer<Finding> found) {
        found.accept(Finding.of(this, passage, at, at + mark.length()).withDetails(mark));
    }
}
