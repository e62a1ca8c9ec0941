package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names as pages write them, to reading order: {@code Example, Ada} is {@code Ada Example}. */
public final class PersonName {
    /** The authors in texts that name people one after the other, each once and at most {@link #MAX_AUTHORS}. */
    public static List<Author> authors(Stream<String> texts) {
        return texts.flatMap(text -> freeList(text).stream())
                .distinct()
                .limit(MAX_AUTHORS)
                .map(Author::ofName)
                .toList();
    }

    /** More authors than these are not kept. */
    public static final int MAX_AUTHORS = 5_000;

    private static final int MAX_LENGTH = 500;
    private static final Pattern SUFFIX = Pattern.compile(
            "(?i)(?:jr|sr|esq|ph\\.?\\s?d|m\\.?d|m\\.?sc|inc|ltd|llc|co|corp|gmbh|s\\.?a|b\\.?v|plc)\\.?|I{2,3}|IV|VI{0,3}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private PersonName() {}

    /** One tag's names: split at {@code ;}, each in reading order, none blank. */
    public static List<String> list(String text) {
        return Arrays.stream(text.split("[;；]"))
                .map(PersonName::readingOrder)
                .filter(name -> !name.isEmpty())
                .limit(MAX_AUTHORS)
                .toList();
    }

    /**
     * The same where people write freely: {@code Ada Example, Ben Sample and Cai Muster} are three persons, while
     * {@code Example, Ada} is one.
     */
    public static List<String> freeList(String text) {
        String line = PageTextCleaner.line(text).replaceFirst("(?i)^by:?\\s+", "");
        String[] parts = line.split("\\s*[,，、]\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+");
        boolean whole = Arrays.stream(parts)
                .allMatch(part -> part.contains(" ") || HAN.matcher(part).matches());
        return whole && !line.contains(";") && !isOrganisation(line)
                ? Arrays.stream(parts).limit(MAX_AUTHORS).toList()
                : list(line);
    }

    /** One name in reading order, on one line. Organisations stay as they are, for their commas are their own. */
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

    /** Chinese names have the family name first, and no blank. */
    private static String familyFirst(String last, String first) {
        boolean chinese = HAN.matcher(last).matches() && HAN.matcher(first).matches();
        return chinese ? last + first : first + " " + last;
    }

    private static boolean isSuffix(String part) {
        return SUFFIX.matcher(part).matches();
    }

    private static boolean isOrganisation(String name) {
        return Author.ofName(name).isOrganisation();
    }
}
