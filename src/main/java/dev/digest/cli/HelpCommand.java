package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.format.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        HelpTexts texts = new HelpTexts(context.messages(), context.output().columns());
        context.output().print(text(wanted, texts, context.messages()));
        return 0;
    }

    private static String text(String wanted, HelpTexts texts, MessageCatalog messages) {
        Optional<Command> command = CommandRegistry.find(CommandRegistry.fullName(wanted));
        if (wanted.isEmpty()) {
            return texts.root();
        }
        // A command takes precedence over a topic of the same name.
        if (command.isPresent()) {
            return texts.command(command.get());
        }
        return switch (wanted) {
            case "commands" -> texts.commands();
            case "options" -> texts.options();
            default -> {
                if (!HelpTopics.NAMES.contains(wanted)) {
                    throw unknownTopic(wanted);
                }
                yield HelpTopics.text(wanted, messages);
            }
        };
    }

    private static Problem unknownTopic(String wanted) {
        List<String> known = new ArrayList<>(CommandRegistry.visibleNames());
        known.addAll(HelpTopics.NAMES);
        known.addAll(List.of("commands", "options"));
        return NameSuggestion.find(wanted, known)
                .map(nearest -> Problem.usage("usage.nearest-topic", wanted, nearest))
                .orElseGet(() -> Problem.usage("usage.no-topic", wanted, HelpTopics.NAMES));
    }
}
