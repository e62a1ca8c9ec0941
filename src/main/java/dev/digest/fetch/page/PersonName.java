package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.regex.Pattern;

/** Names in pages, converted to reading order: {@code Example, Ada} is {@code Ada Example}. */
public final class PersonName {
    /** Further authors are dropped. */
    public static final int MAX_AUTHORS = 5_000;

    private static final int MAX_LENGTH = 500;
    private static final Pattern SUFFIX = Pattern.compile(
            "(?i)(?:jr|sr|esq|ph\\.?\\s?d|m\\.?d|m\\.?sc|inc|ltd|llc|co|corp|gmbh|s\\.?a|b\\.?v|plc)\\.?|I{2,3}|IV|VI{0,3}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private PersonName() {}

    /** A name in reading order, on one line. Names of organisations stay, since they may contain commas. */
    public static String readingOrder(String text) {
        String name =
                PageTextCleaner.truncate(PageTextCleaner.line(text), MAX_LENGTH).replaceAll("^[,\\s]+|[,\\s]+$", "");
        String[] parts = name.split("\\s*[,，]\\s*", -1);
        if (parts.length < 2 || parts.length > 3 || isOrganisation(name)) {
            return name;
        }
        if (parts.length == 2) {
            return isSuffix(parts[1]) ? name : familyFirst(parts[0], parts[1]);
        }
        boolean suffixBetween = isSuffix(parts[1]);
        boolean suffixLast = isSuffix(parts[2]);
        if (!suffixBetween && !suffixLast) {
            return name;
        }
        return suffixBetween ? parts[2] + " " + parts[0] + " " + parts[1] : parts[1] + " " + parts[0] + " " + parts[2];
    }

    /** Chinese names have the family name first and no space. */
    private static String familyFirst(String last, String first) {
        boolean chinese = HAN.matcher(last).matches() && HAN.matcher(first).matches();
        return chinese ? last + first : first + " " + last;
    }

    static boolean isSuffix(String part) {
        return SUFFIX.matcher(part).matches();
    }

    private static boolean isOrganisation(String name) {
        return Author.ofName(name).isOrganisation();
    }
}
