package dev.digest.verification;

import dev.digest.paper.CleanText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Normalizes text for analysis; every character keeps its position, so that findings refer to the original. */
final class Prose {
    private static final String ADDRESS = "[^\\s<>()\"“”《》【】。、，；：（）]";
    /** Comments, URLs and tags, which are not about the paper. */
    private static final Pattern SILENT = Pattern.compile("<!--.{0,1000}?-->"
            + "|\\]\\([^()\\[\\]\\s]{0,2000}\\)"
            + "|(?i:https?://|www\\.)" + ADDRESS + "{1,2000}+"
            + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,60}+\\.[\\w.-]{1,60}+"
            + "|</?[A-Za-z][^<>]{0,1000}>"
            + "|&[A-Za-z#][A-Za-z0-9]{0,9};");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern TIMES = Pattern.compile("\\\\(?:times|cdot)(?![A-Za-z])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([%$&#_])");

    private Prose() {}

    /** The text with ASCII digits and signs, and with spaces in place of ignored parts. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text);
        // Few texts have any, and unanchored patterns are slow before the JVM has compiled them.
        if (mayHaveSilentParts(text)) {
            blank(plain, SILENT.matcher(text), "");
        }
        if (text.indexOf('\\') >= 0) {
            blank(plain, TIMES.matcher(text), "x");
            Matcher escaped = ESCAPED.matcher(text);
            while (escaped.find()) {
                plain.setCharAt(escaped.start(), ' ');
            }
        }
        char[] signs = new char[plain.length()];
        plain.getChars(0, signs.length, signs, 0);
        for (int i = 0; i < signs.length; i++) {
            char sign = signs[i];
            if (sign == '$' || sign >= '~') {
                signs[i] = plain(sign);
            }
        }
        return new String(signs);
    }

    private static boolean mayHaveSilentParts(String text) {
        return text.indexOf('<') >= 0
                || text.indexOf(']') >= 0
                || text.indexOf('@') >= 0
                || text.indexOf('&') >= 0
                || text.contains("://")
                || hasWebHost(text);
    }

    private static boolean hasWebHost(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (text.regionMatches(true, dot - 3, "www", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private static void blank(StringBuilder text, Matcher found, String first) {
        while (found.find()) {
            for (int i = found.start(); i < found.end(); i++) {
                text.setCharAt(i, ' ');
            }
            text.replace(found.start(), found.start() + first.length(), first);
        }
    }

    private static char plain(char sign) {
        return switch (sign) {
            case '$', '~', '\u00A0', '\u2009', '\u202F', '\u3000' -> ' ';
            case '×', '\u2715' -> 'x';
            case '\u2212', '\u2010', '\u2011' -> '-';
            default -> sign >= '！' && sign <= '～' && sign != '，' ? (char) (sign - 0xFEE0) : sign;
        };
    }

    /** The text without accents and in lower case, for comparing names. */
    static String folded(String text) {
        String letters = CleanText.isAscii(text)
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return letters.toLowerCase(Locale.ROOT);
    }
}
