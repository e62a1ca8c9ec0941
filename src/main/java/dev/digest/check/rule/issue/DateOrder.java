package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.format.EnglishDate;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date before one that it should follow: an issue before an earlier issue, an event before its issue, the end of a
 * range before its start.
 *
 * <p>Wrong: {@code 2023年至2021年}, {@code 11月9日至7日}, an event of 20 November in the issue of 28 November
 *
 * <p>Right: {@code 2021年至2023年}, {@code 12月30日至1月2日}
 */
public final class DateOrder implements Rule {
    private static final String TO = "\\s?[-–—~～至到]{1,2}\\s?";
    private static final Pattern YEARS =
            Pattern.compile("(?<![\\d.-])((?:19|20)\\d{2})\\s?年?" + TO + "((?:19|20)\\d{2})\\s?年");
    private static final Pattern DAYS =
            Pattern.compile("(?<!\\d)\\d{1,2}\\s?月\\s?(\\d{1,2})\\s?[日号]?" + TO + "(\\d{1,2})\\s?[日号](?![前后内起])");
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})\\s?[年/-]\\s?)?(?<!\\d)(\\d{1,2})\\s?[月/-]\\s?(\\d{1,2})(?!\\d)\\s?[日号]?");
    private static final Pattern HELD = Pattern.compile("(?:将[于在]|定于|时间[:：])\\s?(?:北京时间)?\\s?$");
    private static final int BEHIND_HELD = 12;
    /** How many neighbouring issues without a date are skipped. */
    private static final int FAR = 3;

    @Override
    public String name() {
        return "date.order";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Optional<LocalDate> printed = context.issue().date();
        Optional<LocalDate> issued =
                printed.isPresent() ? printed : context.knownPapers().date();
        for (SourceLine passage : context.lines()) {
            if (passage.has(LineTraits.DIGIT)) {
                spans(passage, found);
                if (issued.isPresent()) {
                    event(passage, issued.get(), found);
                }
            }
        }
        archive(context, found);
    }

    private void spans(SourceLine passage, Consumer<Finding> found) {
        if (passage.text().indexOf('年') >= 0 || passage.text().indexOf('月') >= 0) {
            span(passage, YEARS.matcher(passage.text()), found);
            span(passage, DAYS.matcher(passage.text()), found);
        }
    }

    private void span(SourceLine passage, Matcher span, Consumer<Finding> found) {
        while (span.find()) {
            if (Integer.parseInt(span.group(1)) > Integer.parseInt(span.group(2))) {
                found.accept(Finding.of(this, passage, span.start(), span.end()));
            }
        }
    }

    private void event(SourceLine passage, LocalDate issued, Consumer<Finding> found) {
        LineSpan part = passage.span();
        if (!part.owner().event()
                || !part.owner().isEntry()
                || !(part.isField(FieldLabel.TIME) || part.isField(FieldLabel.SUMMARY))) {
            return;
        }
        Matcher day = DAY.matcher(passage.text());
        while (day.find()) {
            if (part.isField(FieldLabel.TIME) || isHeld(passage.text(), day.start())) {
                event(Finding.of(this, passage, day.start(), day.end()), date(day, issued), issued, found);
                return;
            }
        }
        if (part.isField(FieldLabel.TIME)) {
            english(passage, issued, found);
        }
    }

    private void english(SourceLine passage, LocalDate issued, Consumer<Finding> found) {
        Optional<EnglishDate> named = EnglishDate.find(passage.text());
        if (named.isPresent()) {
            EnglishDate day = named.get();
            Optional<LocalDate> date = date(day.year(), day.month(), day.day(), issued);
            event(Finding.of(this, passage, day.start(), day.end()), date, issued, found);
        }
    }

    private static void event(Finding finding, Optional<LocalDate> date, LocalDate issued, Consumer<Finding> found) {
        if (date.isPresent() && date.get().isBefore(issued)) {
            found.accept(finding.withReason("event").withDetails(date.get(), issued));
        }
    }

    private static boolean isHeld(String text, int at) {
        return HELD.matcher(text.substring(Math.max(0, at - BEHIND_HELD), at)).find();
    }

    /** A day without a year is in the year that brings it nearest. */
    private static Optional<LocalDate> date(Matcher day, LocalDate near) {
        OptionalInt year = day.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(day.group(1)));
        return date(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)), near);
    }

    private static Optional<LocalDate> date(OptionalInt year, int month, int day, LocalDate near) {
        try {
            LocalDate date = LocalDate.of(year.orElse(near.getYear()), month, day);
            boolean next = year.isEmpty() && date.isBefore(near.minusMonths(6));
            return Optional.of(next ? date.plusYears(1) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Issue dates follow the order of issue numbers. */
    private void archive(CheckContext context, Consumer<Finding> found) {
        OptionalInt number = context.number();
        Optional<LocalDate> date = context.issue().date();
        if (number.isPresent() && date.isPresent()) {
            Optional<LocalDate> other = outOfOrder(context, number.getAsInt(), date.get());
            if (other.isPresent()) {
                tell(context, date.get(), other.get(), found);
            }
        }
    }

    /** The date of the neighbouring issue that is on the wrong side of a date. */
    private static Optional<LocalDate> outOfOrder(CheckContext context, int number, LocalDate date) {
        Optional<LocalDate> before = neighbour(context, number, -1);
        if (before.isPresent() && date.isBefore(before.get())) {
            return before;
        }
        Optional<LocalDate> after = neighbour(context, number, 1);
        return after.isPresent() && date.isAfter(after.get()) ? after : Optional.empty();
    }

    private static Optional<LocalDate> neighbour(CheckContext context, int number, int step) {
        for (int i = 1; i <= FAR && number + i * step > 0; i++) {
            Optional<LocalDate> date = context.knownPapers().dateOf(number + i * step);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private void tell(CheckContext context, LocalDate date, LocalDate other, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (passage.span().kind() == LineSpan.LineSpanKind.PREAMBLE && passage.has(LineTraits.DIGIT)) {
                Matcher day = DAY.matcher(passage.raw());
                if (day.find() && day.group(1) != null && date(day, date).equals(Optional.of(date))) {
                    found.accept(Finding.of(this, passage, day.start(), day.end())
                            .withReason("archive")
                            .withDetails(other));
                    return;
                }
            }
        }
    }
}
