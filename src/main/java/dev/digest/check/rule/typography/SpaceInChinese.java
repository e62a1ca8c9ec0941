package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Script;
import dev.digest.check.text.WidthHabit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A space between Chinese characters, or next to a full-width mark. In the text of a link, often a title, it may stand
 * for a mark. Only for Chinese text.
 *
 * <p>Wrong: {@code 预测和 掩码}, {@code 以下主题： 从}
 *
 * <p>Right: {@code 预测和掩码}, {@code 以下主题：从}
 */
public final class SpaceInChinese implements Rule {
    private static final String MARKS = "，。、；：？！";
    /** The lookahead rejects most places at once: the rest is slow and would be tried at every character. */
    private static final Pattern BLANK = Pattern.compile("(?=[ \\t\u3000])(?:"
            + "(?<=\\p{IsHan})[ \\t\u3000]+(?=[\\p{IsHan}" + MARKS + "])"
            + "|(?<=[" + MARKS + "])[ \\t\u3000]+(?=[^\\s\u3000\uFFFC])"
            + "|(?<=\\p{IsHan}[:,;!?])[ \\t]+(?=\\p{IsHan}))");

    @Override
    public String name() {
        return "space.in-chinese";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        WidthHabit habit = WidthHabit.of(context);
        for (SourceLine passage : context.proseLines()) {
            if (passage.has(LineTraits.BLANK)) {
                check(passage, habit, found);
            }
        }
    }

    private void check(SourceLine passage, WidthHabit habit, Consumer<Finding> found) {
        Matcher blank = BLANK.matcher(passage.text());
        while (blank.find()) {
            int from = skipBlanksBackward(passage.raw(), blank.start());
            int to = passage.raw().offsetByCodePoints(blank.end(), 1);
            String right =
                    passage.raw().substring(from, blank.start()) + passage.raw().substring(blank.end(), to);
            if (isWrong(passage.raw(), from, habit) && !isMeant(passage, blank)) {
                found.accept(passage.fixed(Finding.of(this, passage, from, to), right));
            }
        }
    }

    /**
     * Not after a list number; a mark of the wrong width is fixed together with its spaces by {@code PunctuationWidth}.
     */
    private static boolean isWrong(String line, int before, WidthHabit habit) {
        char mark = line.charAt(before);
        boolean numbered = mark == '、' && Script.isDigit(line, before - 1);
        return !numbered && (mark > '~' || !habit.isFull(mark));
    }

    /** Within a title, {@code [甲公司 招聘工程师](https://example.org)}, or behind the name of an account. */
    private static boolean isMeant(SourceLine passage, Matcher blank) {
        String text = passage.text();
        return Script.isHan(text, blank.start() - 1)
                && Script.isHan(text, blank.end())
                && (passage.span().place().isInLinkText(blank.start()) || Script.isInHandle(text, blank.start() - 1));
    }

    private static int skipBlanksBackward(String text, int at) {
        return text.offsetByCodePoints(at, -1);
    }
}
