package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Numeral;
import dev.digest.format.EnglishDate;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.paper.PaperRef;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weekday that does not match its date. A date without a year is the one nearest to the issue.
 *
 * <p>Wrong: {@code 11月9日(周二)}, {@code (Tuesday, 9 November 2022)}
 *
 * <p>Right: {@code 11月9日(周三)}, {@code 周三(11月9日)}, {@code 十一月九日【周三】}, {@code Wednesday, 9 November}
 */
public final class WrongWeekday implements Rule {
    private static final String DIGIT = "[\\d０-９]";
    private static final String YEAR = "(?<year>" + DIGIT + "{4}|[〇一二三四五六七八九]{4}(?=年))\\s?[年./-]\\s?";
    /** Chinese numerals form a date only with 月 and 日: 二-三周 are weeks. */
    private static final String DAY =
            "(?<month>" + DIGIT + "{1,2}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}(?=月))\\s?[月./-]\\s?" + "(?<day>" + DIGIT
                    + "{1,2}|[一二三四五六七八九十]{1,3}(?=[日号]))\\s?[日号]?";

    private static final String WEEK = "(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])";
    /** Excludes the end of a range, and 去年 and 农历, whose date is unknown. */
    private static final String NOT_PART_OF_DATE = "(?<![\\d０-９./年月至~～—–－-]|[农阴旧]历)";
    /** With several days, it is ambiguous which weekday belongs to which. */
    private static final String AND = "[至到、和与及/~～—–－-]";
    /** {@code 2-3周一次} and {@code 3.5周} count weeks, and 2-3日 days: a year, 月 or a bracket marks a date. */
    private static final Pattern DAY_AND_WEEK = Pattern.compile(NOT_PART_OF_DATE
            + "(?:" + YEAR + "|(?=[^周星礼]{0,12}月|[^周星礼日号]{0,10}[(（【]))" + DAY
            + "[\\s(（,，【]{0,3}" + WEEK + "(?!\\s?" + AND + "{1,2}\\s?[周星礼一二三四五六日天])");

    private static final Pattern WEEK_AND_DAY = Pattern.compile("(?<!" + AND + ")" + WEEK
            + "\\s?[(（【]\\s?(?:" + YEAR + "|(?=[^./-]{0,6}月))" + DAY
            + "(?=\\s?[)）】]|\\s{1,2}\\d{1,2}[:：]\\d)");

    /** {@code Thurs} is the longest short name. */
    private static final int SHORT_NAME = 5;

    private static final Pattern NEW_ARXIV_ID = Pattern.compile("\\d{4}\\.\\d{4,5}");

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
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (namesDay(passage.text())) {
                check(passage, context, found);
            }
            if (passage.has(LineTraits.LATIN) && passage.has(LineTraits.DIGIT)) {
                checkEnglish(passage, context, found);
            }
        }
    }

    private void checkEnglish(SourceLine passage, CheckContext context, Consumer<Finding> found) {
        Optional<EnglishDate> next = EnglishDate.find(passage.text());
        while (next.isPresent()) {
            EnglishDate date = next.get();
            if (date.weekday().isPresent()) {
                checkEnglish(passage, date, context).ifPresent(found);
            }
            next = EnglishDate.findFrom(passage.text(), date.end());
        }
    }

    private Optional<Finding> checkEnglish(SourceLine passage, EnglishDate date, CheckContext context) {
        Finding finding = Finding.of(this, passage, date.start(), date.end());
        try {
            Optional<LocalDate> meant = meant(date.year(), date.month(), date.day(), context);
            boolean wrong = meant.isPresent()
                    && meant.get().getDayOfWeek().getValue() != date.weekday().getAsInt();
            return wrong ? Optional.of(withEnglishFix(finding, passage, date, meant.get())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(finding.withReason("none"));
        }
    }

    private static Finding withEnglishFix(Finding finding, SourceLine passage, EnglishDate date, LocalDate day) {
        Finding told = finding.withDetails(day, new WeekdayName(day.getDayOfWeek()));
        int length = date.weekdayEnd() - date.start();
        TextStyle style = length > SHORT_NAME ? TextStyle.FULL : TextStyle.SHORT;
        String right = day.getDayOfWeek().getDisplayName(style, Locale.ENGLISH);
        return passage.isEditorial()
                ? told.withFix(right + passage.raw().substring(date.weekdayEnd(), date.end()))
                : told;
    }

    private void check(SourceLine passage, CheckContext context, Consumer<Finding> found) {
        for (Pattern pattern : List.of(DAY_AND_WEEK, WEEK_AND_DAY)) {
            Matcher date = pattern.matcher(passage.text());
            while (date.find()) {
                check(passage, date, context).ifPresent(found);
            }
        }
    }

    /** A cheap test, since few lines contain a weekday. */
    private static boolean namesDay(String line) {
        return line.indexOf('周') >= 0 || line.contains("星期") || line.contains("礼拜");
    }

    private Optional<Finding> check(SourceLine passage, Matcher date, CheckContext context) {
        Finding finding = Finding.of(this, passage, date.start(), date.end());
        int month = Numeral.of(date.group("month"));
        int day = Numeral.of(date.group("day"));
        String year = date.group("year");
        try {
            Optional<LocalDate> meant =
                    meant(year == null ? OptionalInt.empty() : OptionalInt.of(Numeral.of(year)), month, day, context);
            boolean wrong = meant.isPresent()
                    && !weekday(meant.get()).equals(date.group("weekday").replace('天', '日'));
            return wrong ? Optional.of(withWeekdayFix(finding, passage, date, meant.get())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(finding.withReason("none"));
        }
    }

    private static Finding withWeekdayFix(Finding finding, SourceLine passage, Matcher date, LocalDate day) {
        String right = weekday(day);
        Finding told = finding.withDetails(day, new WeekdayName(day.getDayOfWeek()));
        String words = passage.raw().substring(date.start(), date.start("weekday"))
                + right
                + passage.raw().substring(date.end("weekday"), date.end());
        return passage.isEditorial() ? told.withFix(words) : told;
    }

    private static String weekday(LocalDate day) {
        int number = day.getDayOfWeek().getValue();
        return WEEKDAYS.substring(number - 1, number);
    }

    /** The day that is meant; empty when its year is not printed and the date of the issue is unknown. */
    private static Optional<LocalDate> meant(OptionalInt year, int month, int day, CheckContext context) {
        if (year.isPresent()) {
            return Optional.of(LocalDate.of(year.getAsInt(), month, day));
        }
        Optional<LocalDate> there = approximateDate(context);
        return there.isPresent() ? Optional.of(nearestYear(there.get(), month, day)) : Optional.empty();
    }

    /** In the year that brings it nearest; 29 February in a leap year. */
    private static LocalDate nearestYear(LocalDate there, int month, int day) {
        LocalDate nearest = null;
        for (int year = there.getYear() - 1; year <= there.getYear() + 1; year++) {
            if (day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year))) {
                LocalDate date = LocalDate.of(year, month, day);
                if (nearest == null || distance(date, there) < distance(nearest, there)) {
                    nearest = date;
                }
            }
        }
        if (nearest == null) {
            throw new DateTimeException("no such day");
        }
        return nearest;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    /** The approximate date of the issue: as stored, as printed, or when its newest arXiv paper was published. */
    private static Optional<LocalDate> approximateDate(CheckContext context) {
        if (context.knownPapers().date().isPresent()) {
            return context.knownPapers().date();
        }
        return context.issue().date().isPresent() ? context.issue().date() : newestPaperDate(context);
    }

    private static Optional<LocalDate> newestPaperDate(CheckContext context) {
        String newest = "";
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperRef> paper = context.paperOf(entry);
            String id = paper.isPresent() ? paper.get().id().local() : "";
            if (id.compareTo(newest) > 0 && NEW_ARXIV_ID.matcher(id).matches()) {
                newest = id;
            }
        }
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(
                        2000 + Integer.parseInt(newest.substring(0, 2)), Integer.parseInt(newest.substring(2, 4)), 28));
    }
}
