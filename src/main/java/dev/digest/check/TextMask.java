package dev.digest.check;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks what text rules must ignore: code, formulas, URLs, labels, English titles, names. */
final class TextMask {
    /** Replaces a masked character; does not occur in text. */
    static final char HIDDEN = '\uFFFC';

    static final Pattern NUMBERED = Pattern.compile("第\\s{0,3}[0-9０-９]{1,6}\\s{0,3}期");

    /** A URL continues after a closing bracket only if it contains the opening one. */
    private static final String ADDRESS = "[^\\s<>()\"“”‘’《》【】。、，；：（）]";

    private static final Pattern SPECIAL = Pattern.compile("<!--.{0,1000}?-->"
            + "|`[^`]{1,1000}`"
            + "|\\$[^$\\s](?:[^$]{0,500}[^$\\s])?\\$"
            + "|\\\\\\(.{1,500}?\\\\\\)"
            + "|\\]\\([^()\\[\\]\\s]{0,2000}(?:\\([^()\\[\\]\\s]{0,500}\\)[^()\\[\\]\\s]{0,500}){0,4}\\)"
            + "|(?i:https?://|www\\.)" + ADDRESS + "{1,2000}+(?:\\(" + ADDRESS + "{0,500}+\\)" + ADDRESS
            + "{0,500}+){0,4}+"
            + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w.-]{1,100}+"
            + "|</?[A-Za-z][^<>]{0,1000}>"
            + "|&[A-Za-z#][A-Za-z0-9]{0,9};");
    /** Every special construct contains one of these; most lines of Chinese contain none. */
    private static final String BEGINNINGS = "<`$\\]@&:.";

    private static final String COLONS = ":：\uFE30";
    /** Longer than any label with its decoration. */
    private static final int LABEL = 80;

    private TextMask() {}

    /** Masks a line of prose. */
    static String maskSpecial(String raw) {
        if (!containsAny(raw, BEGINNINGS, 0)) {
            return raw;
        }
        Matcher found = SPECIAL.matcher(raw);
        StringBuilder text = new StringBuilder(raw);
        while (found.find()) {
            hide(text, found.start(), found.end());
        }
        return text.toString();
    }

    /** Whether one of the characters occurs at or after a position. */
    static boolean containsAny(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String maskAll(String raw) {
        return String.valueOf(HIDDEN).repeat(raw.length());
    }

    /**
     * Where a line's text begins after its label.
     *
     * @param word the label's word, empty when there is none
     */
    static int labelEnd(String raw, String word) {
        if (word.isEmpty()) {
            return 0;
        }
        int at = raw.indexOf(word);
        // A label with special characters is escaped in Markdown.
        int end = at < 0 ? colon(raw) : skipPast(raw, at + word.length(), " \t*_】]");
        if (end < raw.length() && COLONS.indexOf(raw.charAt(end)) >= 0) {
            end = skipPast(raw, end + 1, " \t*_");
        }
        return end;
    }

    private static int colon(String raw) {
        for (int i = 0; i < Math.min(LABEL, raw.length()); i++) {
            if (COLONS.indexOf(raw.charAt(i)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private static int skipPast(String raw, int from, String characters) {
        int end = from;
        while (end < raw.length() && characters.indexOf(raw.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** The line without its label. */
    static String withoutLabel(String raw, String word) {
        StringBuilder rest = new StringBuilder(maskSpecial(raw));
        hide(rest, 0, labelEnd(raw, word));
        return rest.toString();
    }

    /** Masks all of a title line but the Chinese title. */
    static String chineseTitle(String raw, EntryTitle title, LineSpan part) {
        String chinese = title.chinese().orElse("");
        int at = chinese.isEmpty() ? -1 : raw.lastIndexOf(chinese);
        if (part.isField(FieldLabel.TITLE_ZH) && at < 0) {
            return withoutLabel(raw, part.word());
        }
        if (at < 0) {
            return maskAll(raw);
        }
        StringBuilder text = new StringBuilder(maskSpecial(raw));
        hide(text, 0, at);
        hide(text, at + chinese.length(), text.length());
        return text.toString();
    }

    private static void hide(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, HIDDEN);
        }
    }
}
