package dev.digest.check.rule.typography;

import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.SpacePlace;
import dev.digest.check.text.Script;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A boundary between a Chinese character and something else, with or without a space.
 *
 * @param han the offset of the Chinese character in the line
 * @param behind whether the other thing comes after it
 */
record SpaceBoundary(SourceLine passage, SpacePlace place, int han, boolean behind, boolean blank) {
    /** With a number, these may form one word: {@code 2022年}, {@code 第64期}. */
    static final String DATES = "年月日号时点分秒期周届章节代版第";

    private static final String WORD = "._/@#+%&-'’";
    /** Brackets further apart are not paired, to keep long lines fast. */
    private static final int LONGEST_BRACKET = 500;

    /** How far a word may continue after a space. */
    private static final int LONGEST = 80;

    /** All boundaries of a line, from left to right, by what is next to the character. */
    static void in(SourceLine passage, BiConsumer<SpacePlace, SpaceBoundary> found) {
        String text = MixedSpacing.withoutQuotations(passage.text());
        for (int i = 0; i < text.length(); i++) {
            if (Script.isHan(text.charAt(i)) && !Script.isInHandle(text, i)) {
                beside(passage, i, -1, found);
                beside(passage, i, 1, found);
            }
        }
    }

    private static void beside(SourceLine passage, int han, int step, BiConsumer<SpacePlace, SpaceBoundary> found) {
        String text = passage.text();
        boolean blank = Script.isOneOf(text, han + step, " ");
        int at = han + (blank ? 2 * step : step);
        if (at >= 0 && at < text.length() && !Script.isHan(text.charAt(at))) {
            SpacePlace place = place(passage, at, step, han);
            if (place != null) {
                found.accept(place, new SpaceBoundary(passage, place, han, step > 0, blank));
            }
        }
    }

    private static @Nullable SpacePlace place(SourceLine passage, int at, int step, int han) {
        String text = passage.text();
        char c = text.charAt(at);
        if (c == Script.HIDDEN || c == '[') {
            return hidden(passage, at, step);
        }
        if (c == (step > 0 ? '(' : ')')) {
            return isHalf(passage, at, step) ? SpacePlace.BRACKET : null;
        }
        boolean word = Script.isLatin(c) || Script.isDigit(text, at) || (step < 0 && isWordEnd(text, at));
        return word ? word(text, at, step, han) : null;
    }

    private static @Nullable SpacePlace hidden(SourceLine passage, int at, int step) {
        if (passage.objectAt(at).equals(Optional.of(InlineSpanKind.CODE))) {
            return SpacePlace.CODE;
        }
        boolean link = step > 0
                ? passage.text().charAt(at) == '[' && isLink(passage, at)
                : Script.isBehindLinkOrCode(passage, at + 1);
        return link ? SpacePlace.LINK : null;
    }

    private static boolean isLink(SourceLine passage, int open) {
        return passage.span().place().linkAt(open).isPresent();
    }

    /** Whether it is one of a pair of half-width brackets on this line; a step number has only one. */
    private static boolean isHalf(SourceLine passage, int at, int step) {
        String text = passage.text();
        char partner = step > 0 ? ')' : '(';
        for (int i = at; i >= 0 && i < text.length() && Math.abs(i - at) <= LONGEST_BRACKET; i += step) {
            if (text.charAt(i) == partner) {
                return true;
            }
        }
        return false;
    }

    /** {@code C++}, {@code C#} and {@code 50%} end a word; {@code /} and {@code +} join it to the following one. */
    private static boolean isWordEnd(String text, int at) {
        boolean doubled = text.charAt(at) == '+' && Script.isOneOf(text, at - 1, "+");
        return doubled
                || (Script.isOneOf(text, at, "#%°") && (Script.isLatin(text, at - 1) || Script.isDigit(text, at - 1)));
    }

    private static @Nullable SpacePlace word(String text, int at, int step, int han) {
        int end = at;
        boolean letters = false;
        while (Math.abs(end - at) < LONGEST && isOfWord(text, end)) {
            letters |= Script.isLatin(text, end);
            end += step;
        }
        int first = step > 0 ? at : end + 1;
        if (!letters) {
            return DATES.indexOf(text.charAt(han)) >= 0 || isDate(text, end, step) ? null : SpacePlace.NUMBER;
        }
        int other = Script.isOneOf(text, end, " ") ? end + step : end;
        boolean within = Script.isHan(text, other) && Script.isLatin(text, first);
        boolean single = Math.abs(end - at) == 1;
        return single ? null : within ? SpacePlace.WORD : SpacePlace.EDGE;
    }

    /** After {@code 2022年11} comes 月. */
    private static boolean isDate(String text, int end, int step) {
        return Script.isOneOf(text, end, DATES)
                || (Script.isOneOf(text, end, " ") && Script.isOneOf(text, end + step, DATES));
    }

    private static boolean isOfWord(String text, int at) {
        return isWordCharacter(text, at)
                || (Script.isOneOf(text, at, " ") && isLetterOrDigit(text, at - 1) && isLetterOrDigit(text, at + 1));
    }

    private static boolean isLetterOrDigit(String text, int at) {
        return Script.isLatin(text, at) || Script.isDigit(text, at);
    }

    private static boolean isWordCharacter(String text, int at) {
        return Script.isLatin(text, at)
                || Script.isDigit(text, at)
                || Script.isOneOf(text, at, WORD)
                || (Script.isOneOf(text, at, ",:") && Script.isDigit(text, at - 1) && Script.isDigit(text, at + 1));
    }

    /** The finding, if the spacing differs from the expected one. */
    Finding wrong(Rule rule, boolean wanted) {
        String character = passage.text().substring(han, han + 1);
        int from = behind || wanted ? han : han - 1;
        int to = behind && !wanted ? han + 2 : han + 1;
        String right = !wanted ? character : behind ? character + " " : " " + character;
        return passage.fixed(Finding.of(rule, passage, from, to), right);
    }
}
