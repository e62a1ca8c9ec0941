package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.problem.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

/** {@code digest help}: general help, or help on a command or topic. */
final class HelpCommand implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.arguments("[COMMAND|TOPIC]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (arguments.size() > 1) {
            throw Problem.usage("usage.unexpected", arguments.get(1), name());
        }
        String wanted = arguments.isEmpty() ? "" : arguments.get(0);
        // A command takes precedence over a topic of the same name.
        if (HelpTopics.NAMES.contains(wanted) && !CliApplication.commands().contains(wanted)) {
            context.output().print(HelpTopics.text(wanted, context.messages()));
        } else {
            context.output()
                    .print(CommandLineParser.help(
                            spec(wanted, context.messages()),
                            context.messages(),
                            context.output().columns()));
        }
        return 0;
    }

    private static CommandSpec spec(String command, MessageCatalog messages) {
        if (command.isEmpty()) {
            return CliApplication.root(List.of(), messages).getCommandSpec();
        }
        if (!CliApplication.commands().contains(command)) {
            throw unknownTopic(command);
        }
        CommandSpec root = CliApplication.root(List.of(command), messages).getCommandSpec();
        return Objects.requireNonNull(root.subcommands().get(command)).getCommandSpec();
    }

    private static Problem unknownTopic(String wanted) {
        List<String> known = new ArrayList<>(CliApplication.commands());
        known.addAll(HelpTopics.NAMES);
        return NameSuggestion.find(wanted, known)
                .map(nearest -> Problem.usage("usage.nearest-topic", wanted, nearest))
                .orElseGet(() -> Problem.usage("usage.no-topic", wanted, HelpTopics.NAMES));
    }
}
