package dev.digest.check;

import dev.digest.issue.reading.EntryTitle;
import dev.digest.issue.reading.Label;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what rules of text must not look at: code, formulas, addresses, labels, English titles, names. */
final class Mask {
    /** Stands for a character that is hidden; no text holds it. */
    static final char HIDDEN = '\uFFFC';

    static final Pattern NUMBERED = Pattern.compile("第\\s{0,3}[0-9\uFF10-\uFF19]{1,6}\\s{0,3}期");

    private static final Pattern SPECIAL = Pattern.compile("<!--.{0,1000}?-->"
            + "|`[^`]{1,1000}`"
            + "|\\$[^$\\s](?:[^$]{0,500}[^$\\s])?\\$"
            + "|\\\\\\(.{1,500}?\\\\\\)"
            + "|\\]\\([^()\\[\\]\\s]{0,2000}\\)"
            + "|(?i:https?://|www\\.)[^\\s<>\"“”‘’《》【】。、\uFF0C\uFF1B\uFF1A\uFF08\uFF09]{1,2000}+"
            + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w.-]{1,100}+"
            + "|</?[A-Za-z][^<>]{0,1000}>"
            + "|&[A-Za-z#][A-Za-z0-9]{0,9};");
    /** One of these is in all that is special; most lines of Chinese hold none. */
    private static final String BEGINNINGS = "<`$\\]@&:.";

    private static final Pattern LABEL =
            Pattern.compile("[\\s>#*_•●-]{0,8}[【\\[]?\\p{L}{1,8}[】\\]]?[\\s*_]{0,4}[:\uFF1A][*_]{0,2}");

    private Mask() {}

    /** A line of prose or the like. */
    static String special(String raw) {
        if (!holds(raw, BEGINNINGS, 0)) {
            return raw;
        }
        Matcher found = SPECIAL.matcher(raw);
        StringBuilder text = new StringBuilder(raw);
        while (found.find()) {
            hide(text, found.start(), found.end());
        }
        return text.toString();
    }

    /** Whether one of some characters stands in a text at this place or behind it. */
    static boolean holds(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String all(String raw) {
        return String.valueOf(HIDDEN).repeat(raw.length());
    }

    /** The text without the label at its beginning. */
    static String withoutLabel(String text) {
        Matcher label = LABEL.matcher(text);
        StringBuilder rest = new StringBuilder(text);
        if (label.lookingAt()) {
            hide(rest, 0, label.end());
        }
        return rest.toString();
    }

    /** Of a line of a title, the Chinese title alone. */
    static String chineseTitle(String raw, EntryTitle title, Label label) {
        String chinese = title.chinese().orElse("");
        int at = chinese.isEmpty() ? -1 : raw.lastIndexOf(chinese);
        if (label == Label.TITLE_ZH && at < 0) {
            return withoutLabel(special(raw));
        }
        if (at < 0) {
            return all(raw);
        }
        StringBuilder text = new StringBuilder(special(raw));
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
