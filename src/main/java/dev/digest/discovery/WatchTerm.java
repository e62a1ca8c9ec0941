package dev.digest.discovery;

import dev.digest.paper.CleanText;
import dev.digest.paper.search.HanCharacter;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A watched word or phrase: matches whole words, ignoring case and accents; {@code agent*} also matches as a prefix.
 * Chinese has no spaces between words and matches anywhere.
 */
public final class WatchTerm {
    private final String text;
    private final String wanted;
    private final boolean prefix;

    /** A term as typed. */
    public WatchTerm(String text) {
        this.text = text;
        this.prefix = text.endsWith("*");
        this.wanted = normalized(prefix ? text.substring(0, text.length() - 1) : text);
    }

    /** The term as typed. */
    public String text() {
        return text;
    }

    /** Text normalized for matching. */
    static String normalized(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = true;
        String apart = CleanText.normalize(Normalizer.Form.NFKD, text);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean separates = Character.isWhitespace(c) || c == '-' || c == '\u2010' || c == '–';
            if (!separates || !blank) {
                plain.append(separates ? ' ' : c);
            }
            blank = separates;
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a {@link #normalized} text contains it. */
    boolean isIn(String normalized) {
        if (wanted.isEmpty()) {
            return false;
        }
        for (int at = normalized.indexOf(wanted); at >= 0; at = normalized.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !goOn(normalized.codePointBefore(at), normalized.codePointAt(at));
            boolean ends = prefix
                    || end == normalized.length()
                    || !goOn(normalized.codePointBefore(end), normalized.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name equals it. */
    boolean isName(String name) {
        return normalized(name).equals(wanted);
    }

    private static boolean goOn(int one, int next) {
        return Character.isLetterOrDigit(one)
                && Character.isLetterOrDigit(next)
                && !HanCharacter.isHan(one)
                && !HanCharacter.isHan(next);
    }
}
