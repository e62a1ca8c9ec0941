package dev.digest.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts by calendar week (ISO 8601), in which weeks without any are 0. */
final class WeeklyCounts {
    /** Two years; with a wrong date there could be thousands. */
    private static final int MOST = 104;

    /** By the week's Monday. */
    private final NavigableMap<LocalDate, Integer> counts = new TreeMap<>();

    void add(LocalDate day) {
        counts.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1, Integer::sum);
    }

    /** The last weeks by name, {@code 2022-W43}, without gaps up to the last that has any. */
    Map<String, Integer> byWeek() {
        Map<String, Integer> weeks = new LinkedHashMap<>();
        if (!counts.isEmpty()) {
            LocalDate last = counts.lastKey();
            LocalDate earliest = last.minusWeeks(MOST - 1L);
            LocalDate first = counts.firstKey().isBefore(earliest) ? earliest : counts.firstKey();
            for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
                weeks.put(name(monday), counts.getOrDefault(monday, 0));
            }
        }
        return weeks;
    }

    /** The first days of January may be in the last week of the year before, and the last of December in the next. */
    private static String name(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
