package dev.digest.cli.command;

import dev.digest.app.issue.IssueBuilder;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The parsed options and arguments of a command; options may come before or after the command's name. */
public final class CommandOptions {
    private final List<ParseResult> results;

    public CommandOptions(ParseResult result) {
        this.results = new ArrayList<>();
        for (ParseResult at = result; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
            results.add(0, at);
        }
    }

    /** The whole command line. */
    List<String> commandLine() {
        return results.get(results.size() - 1).originalArgs();
    }

    /** Whether an option without value is set. */
    public boolean isFlag(String option) {
        for (ParseResult result : results) {
            OptionSpec found = result.matchedOption(option);
            if (found != null && found.arity().max() == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the command has an option, given or not. */
    boolean takes(String option) {
        for (ParseResult result : results) {
            if (result.commandSpec().findOption(option) != null) {
                return true;
            }
        }
        return false;
    }

    public boolean has(String option) {
        for (ParseResult result : results) {
            if (result.hasMatchedOption(option)) {
                return true;
            }
        }
        return false;
    }

    public Optional<String> value(String option) {
        for (ParseResult result : results) {
            if (result.hasMatchedOption(option)) {
                return Optional.of(result.matchedOptionValue(option, ""));
            }
        }
        return Optional.empty();
    }

    /** All values of a repeatable option, in order. */
    public List<String> values(String option) {
        List<String> values = new ArrayList<>();
        for (ParseResult result : results) {
            List<String> some = result.matchedOptionValue(option, List.of());
            values.addAll(some);
        }
        return values;
    }

    /**
     * An integer value of at least {@code least}.
     *
     * @throws Problem {@code usage.number}
     */
    public OptionalInt number(String option, int least) {
        Optional<String> text = value(option);
        return text.isPresent() ? OptionalInt.of(number(option, text.get(), least)) : OptionalInt.empty();
    }

    private static int number(String option, String text, int least) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw Problem.usage("usage.number", option, text, least);
        }
        return Integer.parseInt(text);
    }

    /**
     * A value from a fixed set.
     *
     * @throws Problem {@code usage.choice} with the allowed ones
     */
    public Optional<String> choice(String option, List<String> allowed) {
        Optional<String> given = value(option);
        if (given.isEmpty()) {
            return given;
        }
        String choice = given.get().toLowerCase(Locale.ROOT);
        if (!allowed.contains(choice)) {
            throw Problem.usage("usage.choice", option, given.get(), allowed);
        }
        return Optional.of(choice);
    }

    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        // Positional arguments interrupted by options are matched several times but are one parameter.
        for (PositionalParamSpec positional : new LinkedHashSet<>(results.get(0).matchedPositionals())) {
            arguments.addAll(positional.stringValues());
        }
        return arguments;
    }

    /**
     * The only argument of a command, an issue number; empty when there is none.
     *
     * @throws Problem {@code usage.unexpected}, {@code usage.number}
     */
    public OptionalInt onlyIssueNumber(String command) {
        List<String> arguments = arguments();
        if (arguments.size() > 1) {
            throw Problem.usage("usage.unexpected", arguments.get(1), command);
        }
        return arguments.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(IssueBuilder.parseIssueNumber(arguments.get(0)));
    }
}
