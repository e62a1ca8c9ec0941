package dev.digest.issue;

import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.format.EnglishDate;
import dev.digest.format.IsoDate;
import dev.digest.workspace.ReaderTexts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The format of an event's day and time: <code>{month}月{day}日[{time}]</code> and the like. The weekday is computed. A
 * pattern without a place for the time gets it appended.
 *
 * @param texts the names of days and months
 */
public record DatePattern(TitleTemplate pattern, ReaderTexts texts) {
    /** What may stand between day and time. */
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s,;·–—-]+");

    private static final String TIME_PLACE = "{time}";
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(\\p{Nd}{1,2})\\s?[月/.-]\\s?(\\p{Nd}{1,2})(?:\\s?[日号]|(?![\\p{Nd}:\uFF1A]))");

    /**
     * The day and time, such as 11月9日 with 周三 in brackets, followed by 19:00-20:00.
     *
     * @param time the time of day; empty when unknown
     */
    public String format(LocalDate day, String time) {
        String text = pattern.fill(Map.of(
                "year", Integer.toString(day.getYear()),
                "month", Integer.toString(day.getMonthValue()),
                "monthname", texts.get("month." + day.getMonthValue()),
                "day", Integer.toString(day.getDayOfMonth()),
                "weekday", texts.get("weekday." + day.getDayOfWeek().getValue()),
                "time", time));
        boolean placed = time.isEmpty() || pattern.text().contains(TIME_PLACE);
        return placed ? text : text + (endsWide(text) ? "" : " ") + time;
    }

    private static boolean endsWide(String text) {
        return !text.isEmpty() && text.codePointBefore(text.length()) >= 0x2E80;
    }

    /** The time of an event as printed in an issue; empty when unknown. */
    Optional<String> format(EventCuration event) {
        Optional<String> time = event.get(EventField.TIME);
        Optional<LocalDate> day = event.get(EventField.DATE).map(IsoDate::parse);
        return time.filter(DatePattern::namesDay)
                .or(() -> day.map(date -> format(date, time.orElse(""))))
                .or(() -> time);
    }

    /** Whether a text contains a day and not only a time of day. */
    private static boolean namesDay(String time) {
        return MONTH_AND_DAY.matcher(time).find() || EnglishDate.find(time).isPresent();
    }

    /**
     * Splits an event's printed time, edited in the issue's file, into day and time of day. If it cannot be split, the
     * text replaces both.
     */
    public EventCuration split(EventCuration event) {
        Optional<LocalDate> before = event.get(EventField.DATE).map(IsoDate::parse);
        Optional<String> printed = event.get(EventField.TIME).filter(DatePattern::namesDay);
        if (before.isEmpty() || printed.isEmpty()) {
            return event;
        }
        String text = printed.get();
        int year = before.get().getYear();
        return IntStream.of(year, year + 1, year - 1)
                .mapToObj(candidate -> day(text, candidate))
                .flatMap(Optional::stream)
                .flatMap(day -> hour(text, day).stream()
                        .map(hour -> event.withChanges(Map.of(EventField.DATE, day.toString(), EventField.TIME, hour))))
                .findFirst()
                .orElseGet(() -> event.withChanges(Map.of(EventField.DATE, "")));
    }

    private static Optional<LocalDate> day(String text, int year) {
        Matcher day = MONTH_AND_DAY.matcher(text);
        try {
            return day.find()
                    ? Optional.of(LocalDate.of(year, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))))
                    : EnglishDate.find(text).map(date -> LocalDate.of(year, date.month(), date.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time of day that, formatted with the day, gives the text; empty when none does. */
    private Optional<String> hour(String text, LocalDate day) {
        String alone = format(day, "");
        if (text.equals(alone)) {
            return Optional.of("");
        }
        return Optional.of(text)
                .filter(whole -> whole.startsWith(alone))
                .map(whole -> SEPARATOR.matcher(whole.substring(alone.length())).replaceFirst(""))
                .map(String::strip)
                .filter(hour -> format(day, hour).equals(text));
    }
}
