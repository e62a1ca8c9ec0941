package dev.digest.cli;

import dev.digest.format.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses command lines and reports errors in them. */
public final class CommandLineParser {
    private CommandLineParser() {}

    /**
     * Parses a command line. Of an option that is repeated though it has one value, the last one counts, as in git.
     *
     * @throws Problem {@code usage.*} for an invalid one
     */
    public static ParseResult parse(CommandLine line, List<String> arguments) {
        try {
            return line.setOverwrittenOptionsAllowed(true).parseArgs(arguments.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            throw unmatchedArgument(e);
        } catch (MissingParameterException e) {
            throw missingArgument(e.getMissing()).causedBy(e);
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
        if (spec.parent() == null) {
            return unknownCommand(argument, spec.name()).causedBy(e);
        }
        return CommandRegistry.find(spec.name())
                .flatMap(command -> command.meantBy(String.join(" ", e.getUnmatched())))
                .map(meant -> Problem.usage("usage.unexpected-meant", argument, spec.name(), meant))
                .orElseGet(() -> Problem.usage("usage.unexpected", argument, spec.name()))
                .causedBy(e);
    }

    /** Names the commands that begin with what was typed, else the one that is spelled most like it. */
    private static Problem unknownCommand(String typed, String program) {
        List<String> known = CommandRegistry.visibleNames();
        List<String> beginning =
                known.stream().filter(name -> name.startsWith(typed)).toList();
        return beginning.isEmpty()
                ? withSuggestion("usage.unknown-command", typed, known, program)
                : Problem.usage("usage.unknown-command-nearest", typed, program, beginning);
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
}
