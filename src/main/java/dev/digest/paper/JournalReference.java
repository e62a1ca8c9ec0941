package dev.digest.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parsed journal reference: {@code Phys. Rev. X 6, 011001 (2016)}. Parts that are missing or ambiguous are empty; the
 * rest of the text is the venue.
 */
public record JournalReference(String venue, String volume, String issue, String pages, String year) {
    private static final Pattern YEAR = Pattern.compile("(.*\\S)(?:\\s*\\(|\\s*,\\s*|\\s+)((?:19|20)\\d{2})\\)?\\.?");
    /** {@code JHEP 05 (2018) 123}. */
    private static final Pattern YEAR_WITHIN =
            Pattern.compile("(.*\\p{L}\\S*) (\\d{1,4}) ?\\(((?:19|20)\\d{2})\\),? ?([A-Z]?\\d[\\w–-]*)");
    /** {@code EMNLP 2022}: the year is part of the name. */
    private static final Pattern NAMED_BY_YEAR =
            Pattern.compile("[A-Z][A-Za-z-]*[A-Z]{2}[a-z]?(?: |'| ')(?:19|20)?\\d{2}");

    private static final Pattern PAGES = Pattern.compile(
            "(.*\\S?)(?:[,;]?\\s*(?:\\bpp?\\.|\\bpages?\\b)\\s*|\\s*[,:]\\s*)((?:e|L|R|S)?[A-Z]?\\d[\\dA-Z.]*(?:\\s?[-–—]{1,2}\\s?[A-Z]?\\d+)?)");
    private static final Pattern VOLUME =
            Pattern.compile("(.*?[\\p{L}.])(?:,?\\s*\\b[Vv]ol(?:ume)?\\.?\\s*|,?\\s+)([A-Z]?\\d{1,5}[A-Z]?)"
                    + "(?:\\s*\\(([^()]{1,20})\\)|,?\\s*(?:[Nn]o\\.|[Ii]ssue|[Ii]ss\\.)\\s*([\\w–-]{1,10}))?,?");
    private static final Pattern PROCEEDINGS =
            Pattern.compile("(?i).*\\b(?:proceedings|conference|workshop|symposium|advances in)\\b.*");
    private static final int LONGEST = 500;

    /** Parses a reference. */
    public static JournalReference of(String text) {
        String line = CleanText.line(text);
        Matcher within = YEAR_WITHIN.matcher(line);
        if (line.length() > LONGEST || NAMED_BY_YEAR.matcher(line).matches()) {
            return new JournalReference(line, "", "", "", "");
        }
        if (within.matches()) {
            return new JournalReference(within.group(1), within.group(2), "", dashed(within.group(4)), within.group(3));
        }
        Matcher year = YEAR.matcher(line);
        boolean dated = year.matches();
        return undated(dated ? trimmed(year.group(1)) : line, dated ? year.group(2) : "");
    }

    private static JournalReference undated(String text, String year) {
        Matcher paged = PAGES.matcher(text);
        boolean hasPages = paged.matches() && paged.group(1).chars().anyMatch(Character::isLetter);
        String before = hasPages ? paged.group(1) : text;
        String pages = hasPages ? dashed(paged.group(2)) : "";
        Matcher volume = VOLUME.matcher(trimmed(before));
        if (PROCEEDINGS.matcher(before).matches() || !volume.matches()) {
            return new JournalReference(trimmed(before), "", "", pages, year);
        }
        String issue = volume.group(3) == null ? orEmpty(volume.group(4)) : volume.group(3);
        return new JournalReference(trimmed(volume.group(1)), volume.group(2), issue, pages, year);
    }

    /** A range of pages with an en dash: {@code 385–390}. */
    public static String dashed(String pages) {
        return pages.replaceAll("\\s*[-–—]{1,2}\\s*", "–");
    }

    private static String trimmed(String text) {
        return text.replaceFirst("[,;:\\s]+$", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The reference as it is printed: {@code Nature 591 (7850), 385–390 (2021)}. */
    public String printed() {
        StringBuilder printed = new StringBuilder(venue);
        printed.append(volume.isEmpty() ? "" : " " + volume);
        printed.append(issue.isEmpty() ? "" : " (" + issue + ")");
        printed.append(pages.isEmpty() ? "" : (volume.isEmpty() ? ", pp. " : ", ") + pages);
        return printed.append(year.isEmpty() ? "" : " (" + year + ")").toString();
    }
}
