package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.ListInbox.InboxDays;
import dev.digest.app.discovery.ListInbox.InboxQuery;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The options that select papers of the inbox, by day, category and text. */
public final class InboxRangeOptions {
    private InboxRangeOptions() {}

    /** Describes them. */
    public static CommandSpecs describe(CommandSpecs specs) {
        return specs.value("WEEK", "--week")
                .value("DATE", "--since")
                .value("DATE", "--until")
                .value("DATE", "--as-of");
    }

    /** What to list; without options for days, the time since the last issue. */
    public static InboxQuery query(CommandOptions options, int limit) {
        return new InboxQuery(
                days(options),
                options.value("--category"),
                options.value("--search"),
                options.choice("--sort", List.of("score", "date")).equals(Optional.of("date")),
                options.has("--hidden"),
                limit);
    }

    private static InboxDays days(CommandOptions options) {
        if (options.has("--week") && (options.has("--since") || options.has("--until"))) {
            throw Problem.usage("usage.together", "--week", options.has("--since") ? "--since" : "--until");
        }
        Optional<LocalDate> asOf = date("--as-of", options);
        Optional<String> week = options.value("--week");
        return week.isPresent()
                ? InboxDays.week(monday(week.get()), asOf)
                : new InboxDays(date("--since", options), date("--until", options), asOf);
    }

    static LocalDate today(CommandContext context) {
        return context.host().localTime(context.host().now()).toLocalDate();
    }

    static Optional<LocalDate> date(String option, CommandOptions options) {
        Optional<String> text = options.value(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeException e) {
            throw Problem.usage("usage.date", option, text.get()).causedBy(e);
        }
    }

    private static LocalDate monday(String week) {
        try {
            return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            throw Problem.usage("usage.week", "--week", week).causedBy(e);
        }
    }
}
