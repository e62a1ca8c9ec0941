package dev.digest.issue.parse;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.Whitespace;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the original title from the Chinese one in brackets after it. */
public final class TitleLanguages {
    private static final String OPEN = "(（";
    private static final String CLOSE = ")）";
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}++");

    private TitleLanguages() {}

    /** A title with a Chinese one in brackets; without institutions. */
    public static EntryTitle split(String title) {
        return split(Optional.empty(), title);
    }

    static EntryTitle split(Optional<String> before, String title) {
        int open = lastBracket(title);
        if (open >= 0 && hasHan(title.substring(open))) {
            return new EntryTitle(
                    before,
                    nonBlank(title.substring(0, open)),
                    nonBlank(title.substring(open + 1, title.length() - 1)));
        }
        return isChinese(title)
                ? new EntryTitle(before, Optional.empty(), nonBlank(title))
                : new EntryTitle(before, nonBlank(title), Optional.empty());
    }

    /** The position of the bracket that closes at the very end, or -1. */
    private static int lastBracket(String title) {
        if (title.isEmpty() || CLOSE.indexOf(title.charAt(title.length() - 1)) < 0) {
            return -1;
        }
        int depth = 0;
        for (int i = title.length() - 1; i >= 0; i--) {
            depth += CLOSE.indexOf(title.charAt(i)) >= 0 ? 1 : OPEN.indexOf(title.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> nonBlank(String text) {
        String given = Whitespace.strip(text);
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }

    private static boolean hasHan(String text) {
        return han(text) > 0;
    }

    private static int han(String text) {
        int han = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            han += c > 0x7F && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 1 : 0;
        }
        return han;
    }

    /** An English title may contain Chinese and vice versa: the longer part decides. */
    private static boolean isChinese(String title) {
        int han = han(title);
        return han > 0 && han >= LATIN.matcher(title).results().count();
    }
}
