package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A weekday that is not the one of its date. A date without a year is the one nearest to the issue.
 *
 * <p>Wrong: {@code 11月9日(周二)} in 2022
 *
 * <p>Right: {@code 11月9日(周三)}
 */
final class WrongWeekday implements Rule {
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d./月~至-])(?:(\\d{4})\\s?[年./-]\\s?)?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})\\s?[日号]?[\\s(\uFF08,\uFF0C]{0,3}"
                    + "(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern DAY = Pattern.compile("[月日号(\uFF08]");
    private static final String WEEKDAYS = "一二三四五六日";

    @Override
    public String name() {
        return "date.weekday";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (Passage passage : proof.passages()) {
            if (namesDay(passage.text())) {
                check(passage, proof, found);
            }
        }
    }

    private void check(Passage passage, Proof proof, Consumer<Finding> found) {
        Matcher date = DATE.matcher(passage.text());
        while (date.find()) {
            if (!isOfWeeks(date)) {
                check(passage, date, proof).ifPresent(found);
            }
        }
    }

    /** {@code 2-3周一次} and {@code 3.5周} count weeks: without year and 月, a day is told by 日 or a bracket. */
    private static boolean isOfWeeks(Matcher date) {
        String day = date.group().substring(0, date.start(4) - date.start());
        return date.group(1) == null && !DAY.matcher(day).find();
    }

    /** Few lines do, and these alone need a closer look. */
    private static boolean namesDay(String line) {
        return line.indexOf('周') >= 0 || line.contains("星期") || line.contains("礼拜");
    }

    private Optional<Finding> check(Passage passage, Matcher date, Proof proof) {
        Finding finding = Finding.of(this, passage, date.start(), date.end());
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        Optional<Integer> year = Optional.ofNullable(date.group(1)).map(Integer::valueOf);
        try {
            Optional<LocalDate> meant = year.map(given -> LocalDate.of(given, month, day))
                    .or(() -> near(proof).map(there -> nearest(there, month, day)));
            return meant.filter(there -> !weekday(there).equals(date.group(4).replace('天', '日')))
                    .map(there -> wrong(finding, passage, date, there));
        } catch (DateTimeException e) {
            return Optional.of(finding.because("none"));
        }
    }

    private static Finding wrong(Finding finding, Passage passage, Matcher date, LocalDate day) {
        String right = weekday(day);
        Finding told = finding.with(day, right);
        String words = passage.raw().substring(date.start(), date.end() - 1);
        return passage.isOurs() ? told.fixed(words + right) : told;
    }

    private static String weekday(LocalDate day) {
        int number = day.getDayOfWeek().getValue();
        return WEEKDAYS.substring(number - 1, number);
    }

    /** In the year that brings it nearest; a 29th of February is in a leap year. */
    private static LocalDate nearest(LocalDate there, int month, int day) {
        return Stream.of(-1, 0, 1)
                .map(years -> there.getYear() + years)
                .filter(year -> day <= YearMonth.of(year, month).lengthOfMonth())
                .map(year -> LocalDate.of(year, month, day))
                .min(Comparator.comparingLong(date -> Math.abs(date.toEpochDay() - there.toEpochDay())))
                .orElseThrow(() -> new DateTimeException("no such day"));
    }

    /** About when the issue came out: as is known, as it says, or when the newest of its arXiv papers came out. */
    private static Optional<LocalDate> near(Proof proof) {
        return proof.shelf().date().or(() -> proof.issue().date()).or(() -> newest(proof));
    }

    private static Optional<LocalDate> newest(Proof proof) {
        return proof.issue().entries().stream()
                .flatMap(entry -> proof.paper(entry).stream())
                .map(ref -> ref.id().local())
                .filter(id -> id.matches("\\d{4}\\.\\d{4,5}"))
                .max(Comparator.naturalOrder())
                .map(id -> LocalDate.of(
                        2000 + Integer.parseInt(id.substring(0, 2)), Integer.parseInt(id.substring(2, 4)), 28));
    }
}
