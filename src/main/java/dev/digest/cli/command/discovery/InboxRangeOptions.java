package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxRequest;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.discovery.PaperPool;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The options for the days of the inbox: {@code --week}, {@code --since}, {@code --until}, {@code --as-of}. */
final class InboxRangeOptions {
    private static final int DAYS = 7;

    private InboxRangeOptions() {}

    static CommandSpecs describe(CommandSpecs specs) {
        return specs.value("WEEK", "--week")
                .value("DATE", "--since")
                .value("DATE", "--until")
                .value("DATE", "--as-of");
    }

    /** The requested range; without options, the time since the last issue. */
    static InboxRequest of(CommandOptions options, CommandContext context, PaperPool pool) {
        if (options.has("--week") && (options.has("--since") || options.has("--until"))) {
            throw Problem.usage("usage.together", "--week", options.has("--since") ? "--since" : "--until");
        }
        LocalDate today = today(context);
        LocalDate asOf = date("--as-of", options).orElse(today.plusDays(1));
        Optional<LocalDate> monday = options.value("--week").map(InboxRangeOptions::monday);
        LocalDate until = monday.map(day -> day.plusDays(DAYS - 1))
                .or(() -> date("--until", options))
                .orElseGet(() -> pool.lastDay().orElse(today));
        LocalDate from = monday.or(() -> date("--since", options))
                .or(() -> lastIssue(context).filter(day -> !day.isAfter(until)))
                .orElse(until.minusDays(DAYS - 1));
        return new InboxRequest(from, until, asOf, new IssueCatalog(context.newsroom()).nextNumber());
    }

    private static Optional<LocalDate> lastIssue(CommandContext context) {
        return context.newsroom().library().issues().all().stream()
                .filter(IssueRecord::isPublished)
                .flatMap(issue -> issue.date().stream())
                .findFirst()
                .map(day -> day.plusDays(1));
    }

    static LocalDate today(CommandContext context) {
        return LocalDate.ofInstant(context.host().now(), context.host().clock().getZone());
    }

    static Optional<LocalDate> date(String option, CommandOptions options) {
        return options.value(option).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw Problem.usage("usage.date", option, text).causedBy(e);
            }
        });
    }

    private static LocalDate monday(String week) {
        try {
            return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            throw Problem.usage("usage.week", "--week", week).causedBy(e);
        }
    }
}
