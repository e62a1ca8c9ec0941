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

    private static final int LONGEST_ENTITY = 12;

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

    /** Blanks in a row count as one: browsers show them so, and tags may stand between them. */
    private int match(int from, String text) {
        int at = from;
        for (int i = 0; i < text.length() && at >= 0; ) {
            remaining--;
            int wanted = text.codePointAt(i);
            if (isBlank(wanted)) {
                i = endOfBlanks(text, i);
                at = pastBlanks(at);
            } else {
                i += Character.charCount(wanted);
                at = endOfCharacter(pastUnseen(at, wanted), wanted);
            }
        }
        return at;
    }

    private static int endOfBlanks(String text, int from) {
        int end = from;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int pastUnseen(int from, int wanted) {
        int at = from;
        while (at < visibleText.length() && visibleText.charAt(at) == TextMask.HIDDEN && wanted != TextMask.HIDDEN) {
            at++;
        }
        return at;
    }

    /** The end of the blanks and tags at a position; -1 when there are none. */
    private int pastBlanks(int from) {
        int at = from;
        int next = endOfBlank(at);
        while (next > at) {
            at = next;
            next = endOfBlank(at);
        }
        return at > from ? at : -1;
    }

    private int endOfBlank(int at) {
        if (at >= visibleText.length()) {
            return at;
        }
        char there = visibleText.charAt(at);
        if (isBlank(there) || there == TextMask.HIDDEN) {
            return at + 1;
        }
        Matcher entity = ENTITY.matcher(source).region(at, Math.min(source.length(), at + LONGEST_ENTITY));
        boolean blank = there == '&' && entity.lookingAt() && value(entity.group(1)) > 0;
        return blank && isBlank(value(entity.group(1))) ? entity.end() : at;
    }

    /** The end of one character, literal or as a character reference; -1 if it is another one. */
    private int endOfCharacter(int at, int wanted) {
        if (at >= visibleText.length()) {
            return -1;
        }
        Matcher entity = ENTITY.matcher(source).region(at, Math.min(source.length(), at + LONGEST_ENTITY));
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
