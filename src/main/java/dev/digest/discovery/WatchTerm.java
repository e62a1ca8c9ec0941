package dev.digest.discovery;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A word or phrase that is watched for: whole words in small or capital letters, with or without accents;
 * {@code agent*} also takes what goes on from there. Chinese has no blanks between words, and is found anywhere.
 */
public final class WatchTerm {
    private final String text;
    private final String wanted;
    private final boolean prefix;

    /** A term as the user wrote it. */
    public WatchTerm(String text) {
        this.text = text;
        this.prefix = text.endsWith("*");
        this.wanted = normalized(prefix ? text.substring(0, text.length() - 1) : text);
    }

    /** As the user wrote it. */
    public String text() {
        return text;
    }

    /** Text as terms are looked for in it. */
    static String normalized(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = true;
        String apart = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
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

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Whether a {@link #normalized} text has it. */
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

    /** Whether a name is this one. */
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
