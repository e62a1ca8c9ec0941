package dev.digest.check;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Locates visible text of a page in the page's source, piece by piece from the top. */
final class HtmlTextLocator {
    private static final Pattern INVISIBLE = Pattern.compile(
            "(?is)<!--.{0,20000}?-->|<(script|style)\\b.{0,500000}?</\\1\\s{0,9}>|</?[a-z!?][^>]{0,20000}>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});?");
    private static final Map<String, Integer> NAMED_ENTITIES = Map.of(
            "amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'', "nbsp", (int)
                    ' ');
    /** Bounds the search, so that a page that repeats itself does not take quadratic time. */
    private static final int MAX_LOOKAHEAD = 30;

    private final String source;
    private final StringBuilder visibleText;
    private int end;
    private long remaining;

    HtmlTextLocator(String source) {
        this.source = source;
        this.visibleText = new StringBuilder(source);
        this.remaining = (long) source.length() * MAX_LOOKAHEAD;
        Matcher unseen = INVISIBLE.matcher(source);
        while (unseen.find()) {
            for (int i = unseen.start(); i < unseen.end(); i++) {
                visibleText.setCharAt(i, TextMask.HIDDEN);
            }
        }
    }

    /** The start of a piece in the source, searched after the previous piece; -1 when it is not found. */
    int next(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        for (int from = end; from < visibleText.length() && remaining > 0; from++) {
            remaining--;
            int last = isSame(from, text.codePointAt(0)) ? match(from, text) : -1;
            if (last >= 0) {
                end = last;
                return from;
            }
        }
        return -1;
    }

    /** The end of the last piece in the source. */
    int endOfLast() {
        return end;
    }

    private boolean isSame(int at, int wanted) {
        return visibleText.charAt(at) == '&' || visibleText.codePointAt(at) == wanted;
    }

    private int match(int from, String text) {
        int at = from;
        for (int i = 0; i < text.length(); ) {
            remaining--;
            int wanted = text.codePointAt(i);
            i += Character.charCount(wanted);
            at = isBlank(wanted) ? at : pastUnseen(at, wanted);
            int after = isBlank(wanted) ? pastBlanks(at) : endOfCharacter(at, wanted);
            if (after < 0) {
                return -1;
            }
            at = after;
        }
        return at;
    }

    private int pastUnseen(int from, int wanted) {
        int at = from;
        while (at < visibleText.length() && visibleText.charAt(at) == TextMask.HIDDEN && wanted != TextMask.HIDDEN) {
            at++;
        }
        return at;
    }

    private int pastBlanks(int from) {
        int at = from;
        while (at < visibleText.length()
                && (isBlank(visibleText.charAt(at)) || visibleText.charAt(at) == TextMask.HIDDEN)) {
            at++;
        }
        return at > from ? at : endOfCharacter(from, ' ');
    }

    /** The end of one character, literal or as a character reference; -1 if it is another one. */
    private int endOfCharacter(int at, int wanted) {
        if (at >= visibleText.length()) {
            return -1;
        }
        Matcher entity = ENTITY.matcher(source).region(at, Math.min(source.length(), at + 12));
        if (visibleText.charAt(at) == '&' && entity.lookingAt() && value(entity.group(1)) == wanted) {
            return entity.end();
        }
        int there = visibleText.codePointAt(at);
        return there == wanted ? at + Character.charCount(there) : -1;
    }

    private static int value(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED_ENTITIES.getOrDefault(entity, -1);
        }
        boolean hexadecimal = entity.startsWith("#x");
        String digits = entity.substring(hexadecimal ? 2 : 1);
        return digits.matches(hexadecimal ? "[0-9a-fA-F]+" : "[0-9]+")
                ? Integer.parseInt(digits, hexadecimal ? 16 : 10)
                : -1;
    }

    private static boolean isBlank(int c) {
        return c <= ' ' || c == 0xA0;
    }
}
