package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.problem.Nearest;
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

/** How a command line is read, what is said about a wrong one, and what help looks like. */
final class Usage {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 55;

    private Usage() {}

    /**
     * Reads a command line.
     *
     * @throws Problem {@code usage.*} for what picocli cannot make sense of
     */
    static ParseResult parse(CommandLine line, List<String> arguments) {
        try {
            return line.parseArgs(arguments.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            throw unmatched(e);
        } catch (MissingParameterException e) {
            throw missing(e.getMissing()).because(e);
        } catch (OverwrittenOptionException e) {
            throw Problem.of("usage.twice", ((OptionSpec) e.getOverwritten()).longestName())
                    .because(e);
        } catch (ParameterException e) {
            throw Problem.of("usage.wrong", String.valueOf(e.getMessage())).because(e);
        }
    }

    private static Problem missing(List<ArgSpec> wanted) {
        ArgSpec first = wanted.get(0);
        return first instanceof OptionSpec option
                ? Problem.of("usage.no-value", option.longestName(), option.paramLabel())
                : Problem.of("usage.missing", first.paramLabel());
    }

    private static Problem unmatched(UnmatchedArgumentException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String argument = e.getUnmatched().get(0);
        if (argument.startsWith("-") && argument.length() > 1) {
            return withNearest(
                            "usage.unknown-option",
                            argument.replaceFirst("=.*", ""),
                            optionNames(spec),
                            spec.qualifiedName())
                    .because(e);
        }
        if (!spec.subcommands().isEmpty()) {
            return withNearest("usage.unknown-command", argument, Cli.commands(), spec.name())
                    .because(e);
        }
        return Problem.of("usage.unexpected", argument, spec.name()).because(e);
    }

    private static Problem withNearest(String key, String typed, List<String> known, String command) {
        return Nearest.to(typed, known)
                .map(nearest -> Problem.of(key + "-nearest", typed, command, nearest))
                .orElseGet(() -> Problem.of(key, typed, command, known));
    }

    private static List<String> optionNames(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            names.add(option.longestName());
        }
        return names;
    }

    /** The help of a command: examples first. */
    static String help(CommandSpec spec, Messages messages, int columns) {
        int width = columns == 0 ? 80 : Math.max(NARROWEST, Math.min(WIDEST, columns));
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
        return new CommandLine(spec, Form.FACTORY).getUsageMessage(Ansi.OFF);
    }
}
