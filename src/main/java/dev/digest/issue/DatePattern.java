package dev.digest.issue;

import java.time.LocalDate;
import java.util.Map;

/** How a day is printed: {@code {month}月{day}日} and the like. The weekday is computed, never typed. */
public record DatePattern(TitleTemplate pattern) {
    private static final String WEEKDAYS = "一二三四五六日";

    /** The day, such as 11月9日 with 周三 in brackets. */
    public String format(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue() - 1;
        return pattern.fill(Map.of(
                "year", Integer.toString(day.getYear()),
                "month", Integer.toString(day.getMonthValue()),
                "day", Integer.toString(day.getDayOfMonth()),
                "weekday", WEEKDAYS.substring(weekday, weekday + 1)));
    }
}
