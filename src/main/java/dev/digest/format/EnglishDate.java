package dev.digest.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in English words: {@code 9 November}, {@code Nov. 9th, 2022}, {@code Wednesday, 9 November 2022}.
 *
 * @param month 1 to 12
 * @param day as written, which the month need not have
 * @param weekday 1, Monday, to 7, as written before it; empty without one
 * @param start where it begins in the text, with the weekday
 * @param weekdayEnd where the weekday ends
 */
public record EnglishDate(
        OptionalInt year, int month, int day, OptionalInt weekday, int start, int weekdayEnd, int end) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    /** Compiled only when a text names a month. */
    private static final class Written {
        private static final String MONTH = "(?:(?:january|february|march|april|may|june|july|august|september|october"
                + "|november|december)\\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
        private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?\\b";
        private static final String WEEKDAY =
                "(?:\\b((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\b\\.?"
                        + "(?:,\\s{0,2}|\\s{1,2})(?:the\\s|on\\s)?)?";
        static final Pattern DATE = Pattern.compile("(?i)" + WEEKDAY + "(?<![\\w./-])(?:" + DAY + "\\s{1,2}(?:of\\s)?("
                + MONTH + ")|(" + MONTH + ")\\s{1,2}" + DAY + ")(?:,?\\s{1,2}((?:19|20)\\d{2})\\b)?");
    }

    /** The first date in a text. */
    public static Optional<EnglishDate> find(String text) {
        return findFrom(text, 0);
    }

    /** The first date in a text that begins at a place or after it. */
    public static Optional<EnglishDate> findFrom(String text, int from) {
        if (!namesMonth(text, from)) {
            return Optional.empty();
        }
        Matcher found = Written.DATE.matcher(text);
        if (!found.find(from)) {
            return Optional.empty();
        }
        boolean dayFirst = found.group(2) != null;
        String weekday = found.group(1);
        String year = found.group(6);
        return Optional.of(new EnglishDate(
                year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
                1 + indexOf(MONTHS, found.group(dayFirst ? 3 : 4)),
                Integer.parseInt(found.group(dayFirst ? 2 : 5)),
                weekday == null ? OptionalInt.empty() : OptionalInt.of(1 + indexOf(WEEKDAYS, weekday)),
                found.start(),
                weekday == null ? found.start() : found.end(1),
                found.end()));
    }

    /** Whether a word begins like a month: a cheap test, since few texts have a date. */
    private static boolean namesMonth(String text, int from) {
        boolean inWord = false;
        for (int i = from; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (isLetter && !inWord && indexOf(MONTHS, text.substring(i, i + 3)) >= 0) {
                return true;
            }
            inWord = isLetter;
        }
        return false;
    }

    private static int indexOf(List<String> names, String word) {
        return names.indexOf(word.substring(0, "jan".length()).toLowerCase(Locale.ROOT));
    }
}
