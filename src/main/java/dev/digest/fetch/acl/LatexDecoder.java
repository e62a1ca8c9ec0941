package dev.digest.fetch.acl;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LaTeX's way of writing accents, letters and signs, to the letters themselves. Formulas stay as they are. */
final class LatexDecoder {
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030A"),
            Map.entry("H", "\u030B"),
            Map.entry("v", "\u030C"),
            Map.entry("d", "\u0323"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"));
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("dh", "ð"),
            Map.entry("DH", "Ð"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("th", "þ"),
            Map.entry("TH", "Þ"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"));
    /** {@code \'e}, {@code \'{e}}, {@code \'{\i}}, {@code \v{c}}, {@code \v c}. */
    private static final Pattern ACCENT = Pattern.compile(
            "\\\\(?:([`'^~=.\"])\\s*|([vcukHrd])(?:\\s+|(?=\\{)))(?:\\{\\s*\\\\?(\\p{L}\\p{M}*)\\s*}|\\\\?(\\p{L}\\p{M}*)(?!\\p{L}*\\{))");

    private static final Pattern LETTER = Pattern.compile("\\\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j|dh|DH|dj|DJ|th|TH|"
            + "textendash|textemdash|textquoteright|textquoteleft)(?![A-Za-z])(?:\\{}|\\s+)?");
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+\\s*(?=\\{)");

    private LatexDecoder() {}

    /** The text as it is printed. */
    static String decode(String text) {
        String accented = decodeAccents(decodeAccents(text));
        String lettered = replaceAll(accented, LETTER, m -> LETTERS.getOrDefault(m.group(1), ""));
        String plain = COMMAND.matcher(lettered).replaceAll("").replaceAll("(?<!\\\\)[{}]", "");
        String signs = plain.replaceAll("\\\\([&%$#_{}])", "$1")
                .replaceAll("(?<!\\\\)~", " ")
                .replace("---", "—")
                .replace("--", "–")
                .replace("``", "“")
                .replace("''", "”");
        return Normalizer.normalize(signs, Normalizer.Form.NFC);
    }

    /** Once for each accent that a letter may have: {@code \~{\^e}} has two. */
    private static String decodeAccents(String text) {
        return replaceAll(text, ACCENT, m -> firstGroup(m, 3, 4) + ACCENTS.get(firstGroup(m, 1, 2)));
    }

    private static String firstGroup(MatchResult match, int one, int other) {
        return match.group(one) == null ? match.group(other) : match.group(one);
    }

    private static String replaceAll(String text, Pattern pattern, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
    }
}
