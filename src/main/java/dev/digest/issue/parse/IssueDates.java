package dev.digest.issue.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in headings and file names. */
public final class IssueDates {
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})\\s?([年/._-])\\s?(\\d{1,2})\\s?[月/._-]\\s?(\\d{1,2})(?!\\d)\\s?日?");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})()([01]\\d)([0-3]\\d)(?!\\d)");

    private IssueDates() {}

    /** The first date in a text: {@code 2024-08-26}, {@code 2024年8月26日}, {@code 20240826}. */
    public static Optional<LocalDate> find(String text) {
        Optional<LocalDate> day = find(DAY.matcher(text));
        return day.isPresent() ? day : find(DIGITS.matcher(text));
    }

    /** The text without its dates. */
    static String remove(String text) {
        return DIGITS.matcher(DAY.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    private static Optional<LocalDate> find(Matcher day) {
        while (day.find()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(3)),
                        Integer.parseInt(day.group(4))));
            } catch (DateTimeException e) {
                // Not a date: a version, an id.
            }
        }
        return Optional.empty();
    }
}
