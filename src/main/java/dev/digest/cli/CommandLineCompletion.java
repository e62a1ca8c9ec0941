package dev.digest.cli;

import dev.digest.cli.CompletionCandidates.CompletionCandidate;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.terminal.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completes a command line. What may come next is derived from the labels in help: {@code REF}, {@code N},
 * {@code auto|always|never}.
 */
final class CommandLineCompletion {
    private final ShellWords line;
    private final CommandContext session;
    private final Optional<String> command;
    private final CommandSpec spec;
    private final List<String> arguments = new ArrayList<>();
    private Optional<OptionSpec> waiting = Optional.empty();

    CommandLineCompletion(ShellWords line, CommandContext context) {
        this.line = line;
        this.session = context;
        List<String> words = line.before()
                .subList(Math.min(1, line.before().size()), line.before().size());
        Optional<String> typed = words.stream().filter(word -> isCommand(word)).findFirst();
        this.command = typed.map(CommandRegistry::fullName);
        this.spec = spec(command, context.messages());
        read(typed.map(word -> words.subList(words.indexOf(word) + 1, words.size()))
                .orElse(words));
    }

    private static boolean isCommand(String word) {
        return CommandRegistry.visibleNames().contains(CommandRegistry.fullName(word));
    }

    private static CommandSpec spec(Optional<String> command, MessageCatalog messages) {
        return command.flatMap(CommandRegistry::find)
                .map(found -> CommandRegistry.describe(found, messages))
                .orElseGet(() -> CommandRegistry.model(messages).getCommandSpec());
    }

    /** Separates arguments from options and their values. */
    private void read(List<String> words) {
        boolean onlyArguments = false;
        for (String word : words) {
            if (waiting.isPresent()) {
                waiting = Optional.empty();
            } else if (!onlyArguments && word.equals("--")) {
                onlyArguments = true;
            } else if (!onlyArguments && word.startsWith("-") && word.length() > 1) {
                waiting = option(word).filter(option -> option.arity().max() > 0);
            } else {
                arguments.add(word);
            }
        }
    }

    private Optional<OptionSpec> option(String name) {
        return Optional.ofNullable(spec.findOption(name));
    }

    List<CompletionCandidate> candidates() {
        String typed = line.current();
        int equals = typed.indexOf('=');
        CompletionCandidates candidates = new CompletionCandidates(session);
        if (waiting.isPresent()) {
            return candidates.complete(waiting.get().paramLabel(), typed);
        }
        if (typed.startsWith("--") && equals > 0) {
            String name = typed.substring(0, equals);
            return option(name)
                    .map(option -> candidates.complete(option.paramLabel(), typed.substring(equals + 1)))
                    .orElse(List.of())
                    .stream()
                    .map(value -> value.withPrefix(name + "="))
                    .toList();
        }
        if (typed.startsWith("-")) {
            return CompletionCandidates.startingWith(typed, options());
        }
        if (command.isEmpty()) {
            return arguments.isEmpty() ? CompletionCandidates.startingWith(typed, commands()) : List.of();
        }
        return candidates.complete(label(), typed);
    }

    /** The label of the next argument, empty when there is none. */
    private String label() {
        if (spec.positionalParameters().isEmpty()) {
            return "";
        }
        String[] labels = spec.positionalParameters().get(0).paramLabel().split(" ", -1);
        String last = labels[labels.length - 1];
        boolean more = arguments.size() < labels.length;
        return more ? labels[arguments.size()] : last.contains("...") ? last : "";
    }

    private List<CompletionCandidate> options() {
        return spec.options().stream()
                .filter(option -> !line.before().contains(option.longestName()))
                .map(option -> new CompletionCandidate(option.longestName(), String.join(" ", option.description())))
                .toList();
    }

    private List<CompletionCandidate> commands() {
        return spec.subcommands().values().stream()
                .map(one -> one.getCommandSpec())
                .filter(one -> !one.usageMessage().hidden())
                .map(one -> new CompletionCandidate(
                        one.name().toLowerCase(Locale.ROOT), one.usageMessage().description()[0]))
                .toList();
    }
}
