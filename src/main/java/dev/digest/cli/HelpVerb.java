package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.problem.Nearest;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

/** {@code digest help}: help in general, of a command, or on a topic. */
final class HelpVerb implements Verb {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        form.arguments("[COMMAND|TOPIC]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        if (arguments.size() > 1) {
            throw Problem.of("usage.unexpected", arguments.get(1), name());
        }
        String wanted = arguments.isEmpty() ? "" : arguments.get(0);
        // Where a command has the name of a topic, the command is what was typed before.
        if (HelpTopics.NAMES.contains(wanted) && !Cli.commands().contains(wanted)) {
            session.out().print(HelpTopics.text(wanted, session.messages()));
        } else {
            session.out()
                    .print(Usage.help(
                            spec(wanted, session.messages()),
                            session.messages(),
                            session.out().columns()));
        }
        return 0;
    }

    private static CommandSpec spec(String command, Messages messages) {
        if (command.isEmpty()) {
            return Cli.root(List.of(), messages).getCommandSpec();
        }
        if (!Cli.commands().contains(command)) {
            throw unknown(command);
        }
        CommandSpec root = Cli.root(List.of(command), messages).getCommandSpec();
        return Objects.requireNonNull(root.subcommands().get(command)).getCommandSpec();
    }

    private static Problem unknown(String wanted) {
        List<String> known = new ArrayList<>(Cli.commands());
        known.addAll(HelpTopics.NAMES);
        return Nearest.to(wanted, known)
                .map(nearest -> Problem.of("usage.nearest-topic", wanted, nearest))
                .orElseGet(() -> Problem.of("usage.no-topic", wanted, HelpTopics.NAMES));
    }
}
