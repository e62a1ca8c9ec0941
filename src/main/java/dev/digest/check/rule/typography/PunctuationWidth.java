package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Script;
import dev.digest.check.text.WidthHabit;
import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * A half-width mark in a Chinese sentence, or a full-width letter or digit. Where most marks or colons of the file are
 * half-width, that is its style. Only for Chinese text.
 *
 * <p>Wrong: {@code 拆解,带你}, {@code 清楚;同时}, {@code 为什么?因为}, {@code ＧＰＴ}
 *
 * <p>Right: {@code 拆解，带你}, {@code 1:2}, {@code 3.5亿}, {@code a,b两点}, {@code GPT}
 */
public final class PunctuationWidth implements Rule {
    private static final String HALF = ",;:!?.";
    private static final String FULL = "，；：！？。";
    private static final String CLOSING = "）】》”’」』";
    private static final String OPENING = "（【《“‘「『";
    /** A point after fewer characters than this ends a list number. */
    private static final int NUMBERING = 4;

    @Override
    public String name() {
        return "punct.width";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        WidthHabit habit = WidthHabit.of(context);
        for (SourceLine passage : context.editorialLines()) {
            if (passage.has(LineTraits.HALF_MARK)) {
                marks(passage, habit, found);
            }
            if (passage.has(LineTraits.WIDE)) {
                letters(passage, found);
            }
        }
    }

    private void marks(SourceLine passage, WidthHabit habit, Consumer<Finding> found) {
        String text = passage.text();
        for (int i = 1; i < text.length(); i++) {
            int kind = HALF.indexOf(text.charAt(i));
            if (kind >= 0 && habit.isFull(text.charAt(i)) && isOfChinese(passage, i)) {
                tell(passage, i, FULL.substring(kind, kind + 1), found);
            }
        }
    }

    private void tell(SourceLine passage, int at, String right, Consumer<Finding> found) {
        String text = passage.text();
        int from = Script.beforeBlanks(text, at);
        int to = Script.afterBlanks(text, at + 1);
        boolean open = to == text.length() || text.charAt(to) == Script.HIDDEN;
        Finding finding = Finding.of(this, passage, from, open ? at + 1 : to);
        // A point between two words may stand for the middle dot in a foreign name.
        boolean sure = text.charAt(at) != '.' || to == text.length();
        found.accept(sure ? passage.fixed(finding, right) : finding.withDetails(right));
    }

    private static boolean isOfChinese(SourceLine passage, int at) {
        String text = passage.text();
        int before = Script.beforeBlanks(text, at) - 1;
        int after = Script.afterBlanks(text, at + 1);
        if (before < 0 || isOneOfSeveral(text, at)) {
            return false;
        }
        boolean behind = Script.isHan(text, before) || Script.isOneOf(text, before, CLOSING);
        boolean ahead = Script.isHan(text, after) || Script.isOneOf(text, after, OPENING);
        return switch (text.charAt(at)) {
            case ',', ';' -> (behind && !isQuoted(text, at)) || (ahead && isWordEnd(passage, before));
            case ':' -> (behind && isColon(text, at, after)) || (ahead && isWordEnd(passage, before));
            case '!', '?' -> behind && (ahead || after == text.length() || Script.isOneOf(text, after, CLOSING));
            default -> isStop(text, before, at, after);
        };
    }

    /** {@code ...}, {@code ?!}, and emoticons. */
    private static boolean isOneOfSeveral(String text, int at) {
        return Script.isOneOf(text, at - 1, HALF) || Script.isOneOf(text, at + 1, HALF + FULL + "-)(");
    }

    /** A separator in a list of keys, {@code 甲,"乙"}. */
    private static boolean isQuoted(String text, int at) {
        return Script.isOneOf(text, at + 1, "\"'");
    }

    private static boolean isWordEnd(SourceLine passage, int before) {
        String text = passage.text();
        return Script.isLatin(text, before)
                || Script.isDigit(text, before)
                || Script.isOneOf(text, before, "%)")
                || Script.isBehindLinkOrCode(passage, before + 1);
    }

    /** Not a colon of {@code :smile:}. */
    private static boolean isColon(String text, int at, int after) {
        int end = at + 1;
        while (Script.isLatin(text, end) || Script.isOneOf(text, end, "_")) {
            end++;
        }
        return after < text.length() && !(end > at + 1 && Script.isOneOf(text, end, ":"));
    }

    private static boolean isStop(String text, int before, int at, int after) {
        boolean end = after == text.length();
        boolean behind =
                (Script.isHan(text, before) && Script.isHan(text, before - 1)) || Script.isOneOf(text, before, CLOSING);
        boolean ahead =
                (Script.isHan(text, after) && Script.isHan(text, after + 1)) || Script.isOneOf(text, after, OPENING);
        return before == at - 1 && before >= NUMBERING && behind && (end || ahead);
    }

    private void letters(SourceLine passage, Consumer<Finding> found) {
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isWide(text, end)) {
                end++;
            }
            if (end > at) {
                String right = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC);
                found.accept(passage.fixed(Finding.of(this, passage, at, end).withReason("letter"), right));
            }
            at = end + 1;
        }
    }

    private static boolean isWide(String text, int at) {
        char c = text.charAt(at);
        return c == '．'
                ? at > 0
                        && isWideDigit(text.charAt(at - 1))
                        && at + 1 < text.length()
                        && isWideDigit(text.charAt(at + 1))
                : isWideDigit(c) || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    }

    private static boolean isWideDigit(char c) {
        return c >= '０' && c <= '９';
    }
}
