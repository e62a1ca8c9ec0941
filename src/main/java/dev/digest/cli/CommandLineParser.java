package dev.digest.cli;

import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.problem.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses command lines, reports errors in them, and formats help. */
public final class CommandLineParser {
    private static final int MAX_WIDTH = 100;
    private static final int MIN_WIDTH = 55;

    private CommandLineParser() {}

    /**
     * Parses a command line.
     *
     * @throws Problem {@code usage.*} for an invalid one
     */
    public static ParseResult parse(CommandLine line, List<String> arguments) {
        try {
            return line.parseArgs(arguments.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            throw unmatchedArgument(e);
        } catch (MissingParameterException e) {
            throw missingArgument(e.getMissing()).causedBy(e);
        } catch (OverwrittenOptionException e) {
            throw Problem.usage("usage.twice", ((OptionSpec) e.getOverwritten()).longestName())
                    .causedBy(e);
        } catch (ParameterException e) {
            throw Problem.usage("usage.wrong", String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    private static Problem missingArgument(List<ArgSpec> wanted) {
        ArgSpec first = wanted.get(0);
        return first instanceof OptionSpec option
                ? Problem.usage("usage.no-value", option.longestName(), option.paramLabel())
                : Problem.usage("usage.missing", first.paramLabel());
    }

    private static Problem unmatchedArgument(UnmatchedArgumentException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String argument = e.getUnmatched().get(0);
        if (argument.startsWith("-") && argument.length() > 1) {
            return withSuggestion(
                            "usage.unknown-option",
                            argument.replaceFirst("=.*", ""),
                            optionNames(spec),
                            spec.qualifiedName())
                    .causedBy(e);
        }
        if (!spec.subcommands().isEmpty()) {
            return withSuggestion("usage.unknown-command", argument, CliApplication.commands(), spec.name())
                    .causedBy(e);
        }
        return Problem.usage("usage.unexpected", argument, spec.name()).causedBy(e);
    }

    private static Problem withSuggestion(String key, String typed, List<String> known, String command) {
        return NameSuggestion.find(typed, known)
                .map(nearest -> Problem.usage(key + "-nearest", typed, command, nearest))
                .orElseGet(() -> Problem.usage(key, typed, command, known));
    }

    private static List<String> optionNames(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            names.add(option.longestName());
        }
        return names;
    }

    /** The help of a command, examples first. */
    public static String help(CommandSpec spec, MessageCatalog messages, int columns) {
        int width = columns == 0 ? 80 : Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, columns));
        spec.usageMessage()
                .width(width)
                .synopsisHeading("\n" + messages.text("help.usage"))
                .descriptionHeading("\n")
                .parameterListHeading("\n" + messages.text("help.parameters") + "\n")
                .optionListHeading("\n" + messages.text("help.options") + "\n")
                .commandListHeading("\n" + messages.text("help.commands") + "\n")
                .sortOptions(false)
                .adjustLineBreaksForWideCJKCharacters(true);
        if (spec.parent() == null) {
            spec.usageMessage().footer("", messages.text("help.topics", HelpTopics.NAMES));
        }
        return new CommandLine(spec, CommandSpecs.FACTORY).getUsageMessage(Ansi.OFF);
    }
}
