package dev.digest.fetch.page;

import dev.digest.paper.CleanText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in pages as ISO text, as precise as known: {@code 2021/6} is {@code 2021-06}, and {@code 3/4/2021}, which is
 * ambiguous, is {@code 2021}.
 */
public final class PartialDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\\.?";

    private record PartialDatePattern(Pattern pattern, Function<MatchResult, Optional<String>> parser) {}

    private static final List<PartialDatePattern> FORMS = List.of(
            form("(\\d{4})", m -> iso(m.group(1), "0", "0")),
            form("(\\d{4})[-/.年] ?(\\d{1,2})月?", m -> iso(m.group(1), m.group(2), "0")),
            form(
                    "(\\d{4})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})日?(?:[t ]\\d.*)?",
                    m -> iso(m.group(1), m.group(2), m.group(3))),
            form("(\\d{4})(\\d{2})(\\d{2})", m -> iso(m.group(1), m.group(2), m.group(3))),
            form(MONTH + ",? (\\d{4})", m -> iso(m.group(2), month(m.group(1)), "0")),
            form("(\\d{4}),? " + MONTH, m -> iso(m.group(1), month(m.group(2)), "0")),
            form(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})", m -> iso(m.group(3), month(m.group(1)), m.group(2))),
            form(
                    "(?:[a-z]{3,9}, )?(\\d{1,2})(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -](\\d{4})(?: \\d.*)?",
                    m -> iso(m.group(3), month(m.group(2)), m.group(1))),
            form("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})", PartialDate::dayAndMonth));

    private PartialDate() {}

    /** Parses a date; empty when it is none or does not exist. */
    public static Optional<String> read(String text) {
        String plain = CleanText.line(text).toLowerCase(Locale.ROOT);
        if (plain.length() > 60) {
            return Optional.empty();
        }
        for (PartialDatePattern form : FORMS) {
            Matcher matcher = form.pattern().matcher(plain);
            if (matcher.matches()) {
                return form.parser().apply(matcher);
            }
        }
        return Optional.empty();
    }

    private static PartialDatePattern form(String pattern, Function<MatchResult, Optional<String>> reading) {
        return new PartialDatePattern(Pattern.compile(pattern), reading);
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name) + 1);
    }

    /** Only a number above 12 distinguishes day and month. */
    private static Optional<String> dayAndMonth(MatchResult date) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (first > 12) {
            return iso(date.group(3), date.group(2), date.group(1));
        }
        return second > 12 || first == second
                ? iso(date.group(3), date.group(1), date.group(2))
                : iso(date.group(3), "0", "0");
    }

    /** Zero means unknown, in pages ({@code 2021/00/00}) as here. */
    private static Optional<String> iso(String year, String month, String day) {
        try {
            LocalDate whole = LocalDate.of(
                    Integer.parseInt(year), Math.max(1, Integer.parseInt(month)), Math.max(1, Integer.parseInt(day)));
            int exact = Integer.parseInt(month) == 0 ? 4 : Integer.parseInt(day) == 0 ? 7 : 10;
            return whole.getYear() < 1000
                    ? Optional.empty()
                    : Optional.of(whole.toString().substring(0, exact));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
