package dev.digest.issue;

import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rhythm in which a newsletter is published, by which the next issue gets its date.
 *
 * @param days from one issue to the next; 0 when there is no rhythm
 * @param weekday the day of the week of all issues; empty for that of the last one
 */
public record IssueSchedule(int days, Optional<DayOfWeek> weekday) {
    private static final int WEEK = 7;
    private static final List<String> RHYTHMS = List.of("none", "weekly", "biweekly");
    private static final String WEEKDAYS = "一二三四五六日";

    /**
     * As the settings {@code schedule} and {@code weekday} say.
     *
     * @throws Problem {@code settings.choice}, {@code settings.weekday}
     */
    public static IssueSchedule of(Settings settings) {
        int weeks = RHYTHMS.indexOf(settings.choice("schedule", RHYTHMS));
        return new IssueSchedule(weeks * WEEK, weekday(settings.text("weekday").strip()));
    }

    private static Optional<DayOfWeek> weekday(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String name = text.toUpperCase(Locale.ROOT);
        int chinese = WEEKDAYS.indexOf(text.replaceFirst("^(?:周|星期|礼拜)", "").replace('天', '日'));
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean english = name.length() >= 3 && day.name().startsWith(name);
            if (english || chinese + 1 == day.getValue()) {
                return Optional.of(day);
            }
        }
        throw Problem.of("settings.weekday", text);
    }

    /**
     * The date of an issue: so long after the last one, but never a whole period ago.
     *
     * @param last the issue before it that has a date
     * @return empty when there is no rhythm
     */
    public Optional<LocalDate> dateOf(int number, Optional<IssueRecord> last, LocalDate today) {
        if (days == 0) {
            return Optional.empty();
        }
        LocalDate date = last.flatMap(IssueRecord::date)
                .map(day ->
                        day.plusDays((long) days * (number - last.orElseThrow().number())))
                .map(this::onWeekday)
                .orElseGet(() -> weekday.map(day -> today.with(TemporalAdjusters.nextOrSame(day)))
                        .orElse(today));
        long late = Math.max(0, today.toEpochDay() - date.toEpochDay());
        return Optional.of(date.plusDays(late / days * days));
    }

    /** The day in the same week, from Monday to Sunday. */
    private LocalDate onWeekday(LocalDate date) {
        return weekday.map(day -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(day)))
                .orElse(date);
    }
}
