package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Removes from lists of authors what is not a name: marks, addresses, identifiers, titles. */
final class NameNoise {
    /** Ends a truncated list. */
    private static final Pattern CUT = Pattern.compile("(?i)(?:^|[\\s,]+)(?:et\\.? ?al\\b\\.?(?: ?\\([^)]{0,60}\\))?"
            + "|\\(?\\+? ?\\d{1,5} (?:additional|more|other)s?(?: authors?)?(?: not shown)?\\)?|and (?:\\d{1,5} )?others"
            + "|al\\.(?: ?\\([^)]{0,60}\\))?,? et)\\s*[.…]?$|(?<=\\p{IsHan}{2})等人?$");

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)[^\\p{L}]*|null|undefined|none|n/?a|unknown|authors?|by|and|with|others?|(?:et|al)\\.?|作者");
    private static final Pattern PERSON_OF_ADDRESS =
            Pattern.compile("[\\w.+-]{1,80}@[\\w.-]{1,80}\\s*\\(([^()]{2,100})\\)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s,;()<>]{1,500}"
            + "|<?\\{?[\\w.+,-]{1,80}}?@[\\w-]{1,80}(?:\\.[\\w-]{1,80})+>?|@[\\w-]{1,80}"
            + "|(?:orcid:? ?)?\\b\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]\\b");
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*(?:\\((?!\\p{IsHan}{2,4}\\))[^()]{0,200}\\)|\\[[^\\[\\]]{0,200}])");
    private static final Pattern MARKS = Pattern.compile("[*∗†‡§¶⋆★✉#⁰¹²³⁴-⁹]+(?:[,，\\s]*[*∗†‡§¶⋆★✉#⁰¹²³⁴-⁹]+)*");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<=\\p{L}{2})\\d{1,2}(?:,\\s?\\d{1,2}){0,9}(?=\\s*(?:[,，、;；]|\\s|$))");
    private static final Pattern TITLES =
            Pattern.compile("(?i)^(?:(?:prof(?:essor)?|dr|mr|mrs|ms|ing|dipl)(?:\\.\\s*|\\s+))+(?=\\p{L})");
    private static final Pattern DEGREES = Pattern.compile(
            "(?i)(?:\\s*,\\s*(?:ph\\.?\\s?d|m\\.?d|m\\.?sc|b\\.?sc|m\\.?a|dr\\.? ?rer\\.? ?nat|mph|frcs?|rn)\\.?)+(?=\\s*(?:$|[;；]))");
    private static final Pattern EDGES = Pattern.compile("^[\\s,，:：;；.·&|]+|[\\s,，:：;；·&|]+$");
    private static final Pattern LOUD = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}'’.-]*(?: \\p{Lu}[\\p{Lu}\\p{M}'’.-]*)+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern KEPT_LOUD = Pattern.compile("I{2,3}|IV|VI{0,3}|[^AEIOUYÀ-ÖØ-Ý]{1,3}|.");

    /** The number of repetitions of the whole list seen on broken pages. */
    private static final int MOST_TIMES = 4;

    private NameNoise() {}

    /** Whether a list of authors says that it is truncated. */
    static boolean isCut(String text) {
        return CUT.matcher(text).find();
    }

    /** The text without what is not part of a name. */
    static String without(String text) {
        if (isWords(text)) {
            return TITLES.matcher(CUT.matcher(text).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
        }
        String named = PERSON_OF_ADDRESS.matcher(text).replaceAll("$1");
        String bare = ADDRESS.matcher(CUT.matcher(named).replaceFirst("")).replaceAll("");
        String open = BRACKETS.matcher(bare).replaceAll("");
        String unmarked = MARKS.matcher(numbered(open) ? NUMBERS.matcher(open).replaceAll("") : open)
                .replaceAll("");
        String untitled =
                TITLES.matcher(DEGREES.matcher(unmarked).replaceAll("")).replaceFirst("");
        return EDGES.matcher(untitled.strip()).replaceAll("");
    }

    /** Whether a text has only letters, spaces and hyphens, as most names: nothing that most patterns look for. */
    private static boolean isWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && !Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /** A number after a name refers to an affiliation; in a one-word name it may be part of the name. */
    private static boolean numbered(String text) {
        return (text.indexOf(' ') > 0 || text.indexOf(',') > 0)
                && !Author.ofName(text).isOrganisation();
    }

    /** Whether it is a placeholder for no name. */
    static boolean isNobody(String name) {
        return NOBODY.matcher(name).matches();
    }

    /** {@code EVE VZOR} in normal capitalization. Initials, numerals and possible acronyms stay. */
    static String quiet(String name) {
        return LOUD.matcher(name).matches() ? WORD.matcher(name).replaceAll(word -> quietWord(word.group())) : name;
    }

    private static String quietWord(String word) {
        return KEPT_LOUD.matcher(word).matches()
                ? word
                : word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The names without repetitions of the whole list. */
    static <T> List<T> once(List<T> names) {
        for (int size = Math.max(1, names.size() / MOST_TIMES); size <= names.size() / 2; size++) {
            if (names.size() % size == 0 && repeats(names, size)) {
                return names.subList(0, size);
            }
        }
        return names;
    }

    private static boolean repeats(List<?> names, int size) {
        return names.subList(size, names.size()).equals(names.subList(0, names.size() - size))
                && new HashSet<>(names.subList(0, size)).size() == size;
    }
}
