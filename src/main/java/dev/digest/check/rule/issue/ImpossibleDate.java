package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.format.EnglishDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that does not exist. Dates with a weekday are checked by the weekday rule.
 *
 * <p>Wrong: {@code 20025年}, {@code 2023年13月}, {@code 2月30日}, {@code 2023-02-29}, {@code 31 November}
 *
 * <p>Right: {@code 2025年}, {@code 20000年前}, {@code 2024-02-29}, {@code 13月龄}
 */
public final class ImpossibleDate implements Rule {
    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d.,])((?:19|20)\\d{3}(?!\\d)(?<!000)|[12][Oo]\\d{2}|20[Oo]\\d|2[Oo]{2}\\d)\\s?年(?![前后间来])");

    private static final String WEEKDAY = "(?![\\s(（,，【]{0,3}(?:周|星期|礼拜)[一二三四五六日天])";
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d.])(?:(\\d{4})\\s?年\\s?)?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?[日号])?(?![-~～至到])" + WEEKDAY);
    private static final Pattern ISO =
            Pattern.compile("(?<![\\w./-])((?:19|20)\\d{2})([-/])(\\d{1,2})\\2(\\d{1,2})(?![\\w/-])" + WEEKDAY);
    private static final int LEAP = 2024;
    private static final int LUNAR = 6;

    @Override
    public String name() {
        return "date.impossible";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (passage.has(LineTraits.DIGIT)) {
                check(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        String text = passage.text();
        if (text.indexOf('年') >= 0) {
            YEAR.matcher(text).results().forEach(year -> tell(passage, year.start(1), year.end(), found));
        }
        if (text.indexOf('月') >= 0) {
            days(passage, found);
        }
        if (passage.has(LineTraits.LATIN)) {
            english(passage, found);
        }
        if (text.indexOf('-') >= 0 || text.indexOf('/') >= 0) {
            Matcher date = ISO.matcher(text);
            while (date.find()) {
                if (!isDay(number(date.group(1)), number(date.group(3)), number(date.group(4)))) {
                    tell(passage, date.start(), date.end(), found);
                }
            }
        }
    }

    private void english(SourceLine passage, Consumer<Finding> found) {
        Optional<EnglishDate> next = EnglishDate.find(passage.text());
        while (next.isPresent()) {
            EnglishDate date = next.get();
            boolean real = isDay(date.year().orElse(LEAP), date.month(), date.day());
            if (!real && date.weekday().isEmpty()) {
                tell(passage, date.start(), date.end(), found);
            }
            next = EnglishDate.findFrom(passage.text(), date.end());
        }
    }

    private void days(SourceLine passage, Consumer<Finding> found) {
        Matcher date = DAY.matcher(passage.text());
        while (date.find()) {
            // 13月 alone may be an age or a salary.
            boolean said = date.group(1) != null || date.group(3) != null;
            int year = date.group(1) == null ? LEAP : number(date.group(1));
            int day = date.group(3) == null ? 1 : number(date.group(3));
            if (said && !isDay(year, number(date.group(2)), day) && !isLunar(passage.text(), date.start())) {
                tell(passage, date.start(), date.end(), found);
            }
        }
    }

    private void tell(SourceLine passage, int from, int to, Consumer<Finding> found) {
        found.accept(Finding.of(this, passage, from, to));
    }

    private static boolean isLunar(String text, int at) {
        return text.substring(Math.max(0, at - LUNAR), at).contains("历");
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
