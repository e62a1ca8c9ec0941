package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.SpacePlace;
import dev.digest.check.text.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Latin word within Chinese with a space on one side only, or with spacing that differs from the style setting or the
 * clear majority of the file. Quotations are skipped. Only for Chinese text.
 *
 * <p>Wrong: {@code 对BERT 的结构}
 *
 * <p>Right: {@code 对 BERT 的结构}, {@code 对BERT的结构}, {@code CS/数学}, {@code RGB+热成像}
 */
public final class MixedSpacing implements Rule {
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}_.-])\\p{IsLatin}[\\p{IsLatin}\\p{N}.+#/_-]{0,60}+(?: [\\p{IsLatin}\\p{N}][\\p{IsLatin}\\p{N}.+#/_-]{0,60}+){0,12}+");

    private static final Pattern QUOTED = Pattern.compile("[「『《][^「」『』《》]{0,80}[」』》]");
    private static final int MIN_SAMPLES = 20;
    private static final double NEARLY_ALL = 0.8;

    /** A Latin word with a Chinese character on both sides. */
    private record LatinWord(SourceLine line, int from, int to, boolean before, boolean after) {
        boolean isOneSided() {
            return before != after;
        }
    }

    /** Why a word with equal spacing on both sides is wrong. */
    private record Reason(String why, String percent) {
        static Reason of(boolean blanks, boolean auto, long percent) {
            String why = blanks ? "with" : "without";
            return new Reason(auto ? why : "house-" + why, Long.toString(percent));
        }

        Finding of(Finding finding) {
            return finding.withReason(why).withDetails(percent);
        }
    }

    @Override
    public String name() {
        return "space.cjk-latin";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<LatinWord> words = new ArrayList<>();
        for (SourceLine passage : context.editorialLines()) {
            words.addAll(latinWords(passage));
        }
        int spaced = 0;
        int dense = 0;
        for (LatinWord word : words) {
            spaced += word.before() && word.after() ? 1 : 0;
            dense += !word.before() && !word.after() ? 1 : 0;
        }
        String said = context.houseStyle().space(SpacePlace.WORD);
        if (said.equals("any")) {
            return;
        }
        boolean auto = said.equals("auto");
        boolean blanks = auto ? spaced > dense : said.equals("yes");
        boolean usual = spaced + dense >= MIN_SAMPLES && Math.max(spaced, dense) >= NEARLY_ALL * (spaced + dense);
        boolean strict = usual || !auto;
        Reason reason = Reason.of(blanks, auto, Math.max(spaced, dense) * 100L / Math.max(1, spaced + dense));
        Map<Integer, Integer> balances = balances(words);
        for (LatinWord word : words) {
            if (word.isOneSided() || (strict && word.before() != blanks)) {
                boolean wanted = strict
                        ? blanks
                        : wantsSpace(balances.getOrDefault(word.line().from(), 0), blanks);
                String inside = word.line()
                        .raw()
                        .substring(word.from() + 1, word.to() - 1)
                        .strip();
                String right = firstCharacter(word) + (wanted ? " " + inside + " " : inside) + lastCharacter(word);
                Finding finding = Finding.of(this, word.line(), word.from(), word.to());
                Finding fixed = word.line().fixed(finding, right);
                found.accept(word.isOneSided() ? fixed : reason.of(fixed));
            }
        }
    }

    /** For each line, by its start offset: the number of words with spaces around them minus those without. */
    private static Map<Integer, Integer> balances(List<LatinWord> words) {
        Map<Integer, Integer> balances = new HashMap<>();
        for (LatinWord word : words) {
            int weight = word.isOneSided() ? 0 : word.before() ? 1 : -1;
            int line = word.line().from();
            balances.put(line, balances.getOrDefault(line, 0) + weight);
        }
        return balances;
    }

    /** One-sided spaces are fixed as most of the line has them. */
    private static boolean wantsSpace(int balance, boolean otherwise) {
        return balance == 0 ? otherwise : balance > 0;
    }

    private static String firstCharacter(LatinWord word) {
        return word.line().raw().substring(word.from(), word.from() + 1);
    }

    private static String lastCharacter(LatinWord word) {
        return word.line().raw().substring(word.to() - 1, word.to());
    }

    private static List<LatinWord> latinWords(SourceLine passage) {
        String text = withoutQuotations(passage.text());
        List<LatinWord> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).useTransparentBounds(true);
        int at = nextLetter(text, 0);
        while (at < text.length()) {
            boolean isWord = word.region(at, text.length()).lookingAt();
            int end = isWord ? word.end() : at + 1;
            if (isWord) {
                Optional<LatinWord> between = betweenChinese(passage, text, at, end);
                if (between.isPresent()) {
                    words.add(between.get());
                }
            }
            at = nextLetter(text, end);
        }
        return words;
    }

    /** The Latin word, if it is between Chinese characters, with or without spaces. */
    private static Optional<LatinWord> betweenChinese(SourceLine passage, String text, int start, int end) {
        boolean blankBefore = start > 0 && text.charAt(start - 1) == ' ';
        boolean blankAfter = end < text.length() && text.charAt(end) == ' ';
        if (isJoint(text, end - 1) || isDate(text, end)) {
            return Optional.empty();
        }
        int before = start - (blankBefore ? 2 : 1);
        int after = end + (blankAfter ? 1 : 0);
        return before >= 0
                        && after < text.length()
                        && Script.isHan(text.charAt(before))
                        && Script.isHan(text.charAt(after))
                ? Optional.of(new LatinWord(passage, before, after + 1, blankBefore, blankAfter))
                : Optional.empty();
    }

    /** {@code Ada Example 2017年} ends with a year, not with a word. */
    private static boolean isDate(String text, int end) {
        int digits = end;
        while (Script.isDigit(text, digits - 1)) {
            digits--;
        }
        return digits < end && text.charAt(digits - 1) == ' ' && Script.isOneOf(text, end, SpaceBoundary.DATES);
    }

    /** {@code CS/数学} and {@code RGB+热成像} are one word each; {@code C++} is a word of its own. */
    private static boolean isJoint(String text, int last) {
        char c = text.charAt(last);
        return c == '/' || c == '-' || c == '_' || (c == '+' && text.charAt(last - 1) != '+');
    }

    /** The text without quotations. */
    static String withoutQuotations(String text) {
        boolean quotes = text.indexOf('「') >= 0 || text.indexOf('『') >= 0 || text.indexOf('《') >= 0;
        return quotes
                ? QUOTED.matcher(text)
                        .replaceAll(quoted -> "\uFFFC".repeat(quoted.group().length()))
                : text;
    }

    /** The position of the next letter that is not Chinese; looking up the script of every character is slow. */
    private static int nextLetter(String text, int from) {
        int at = from;
        while (at < text.length() && !isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return (c < '\u3000' || c > '\u9FFF') && Character.isLetter(c);
    }
}
