package dev.digest.check;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a reader sees of a page in the page's source, piece by piece from the top. */
final class PageText {
    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<!--.{0,20000}?-->|<(script|style)\\b.{0,500000}?</\\1\\s{0,9}>|</?[a-z!?][^>]{0,20000}>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});?");
    private static final Map<String, Integer> NAMED = Map.of(
            "amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'', "nbsp", (int)
                    ' ');
    /** A page that repeats itself must not cost the square of its length. */
    private static final int PATIENCE = 30;

    private final String source;
    private final StringBuilder seen;
    private int end;
    private long left;

    PageText(String source) {
        this.source = source;
        this.seen = new StringBuilder(source);
        this.left = (long) source.length() * PATIENCE;
        Matcher unseen = UNSEEN.matcher(source);
        while (unseen.find()) {
            for (int i = unseen.start(); i < unseen.end(); i++) {
                seen.setCharAt(i, Mask.HIDDEN);
            }
        }
    }

    /** Where the source of a piece begins, searched behind the piece before; -1 when it is not found. */
    int next(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        for (int from = end; from < seen.length() && left > 0; from++) {
            left--;
            int last = isSame(from, text.codePointAt(0)) ? match(from, text) : -1;
            if (last >= 0) {
                end = last;
                return from;
            }
        }
        return -1;
    }

    /** Where the source of the last piece ends. */
    int end() {
        return end;
    }

    private boolean isSame(int at, int wanted) {
        return seen.charAt(at) == '&' || seen.codePointAt(at) == wanted;
    }

    private int match(int from, String text) {
        int at = from;
        for (int i = 0; i < text.length(); ) {
            left--;
            int wanted = text.codePointAt(i);
            i += Character.charCount(wanted);
            at = isBlank(wanted) ? at : pastUnseen(at, wanted);
            int after = isBlank(wanted) ? pastBlanks(at) : after(at, wanted);
            if (after < 0) {
                return -1;
            }
            at = after;
        }
        return at;
    }

    private int pastUnseen(int from, int wanted) {
        int at = from;
        while (at < seen.length() && seen.charAt(at) == Mask.HIDDEN && wanted != Mask.HIDDEN) {
            at++;
        }
        return at;
    }

    private int pastBlanks(int from) {
        int at = from;
        while (at < seen.length() && (isBlank(seen.charAt(at)) || seen.charAt(at) == Mask.HIDDEN)) {
            at++;
        }
        return at > from ? at : after(from, ' ');
    }

    /** Behind one character, written as itself or by its name, or -1. */
    private int after(int at, int wanted) {
        if (at >= seen.length()) {
            return -1;
        }
        Matcher entity = ENTITY.matcher(source).region(at, Math.min(source.length(), at + 12));
        if (seen.charAt(at) == '&' && entity.lookingAt() && value(entity.group(1)) == wanted) {
            return entity.end();
        }
        int there = seen.codePointAt(at);
        return there == wanted ? at + Character.charCount(there) : -1;
    }

    private static int value(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, -1);
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
