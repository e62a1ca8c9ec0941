package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextWidth;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The texts of {@code --help} and {@code digest help}, examples first, set to the width of the terminal. */
final class HelpTexts {
    private static final int MAX_WIDTH = 100;
    private static final int MIN_WIDTH = 55;
    private static final int DEFAULT_WIDTH = 80;

    private final MessageCatalog messages;
    private final int width;

    /**
     * The texts in a language.
     *
     * @param columns the width of the terminal; 0 when the output is none
     */
    HelpTexts(MessageCatalog messages, int columns) {
        this.messages = messages;
        this.width = columns == 0 ? DEFAULT_WIDTH : Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, columns));
    }

    /** The program: what it is for, and the commands by name. It fits a terminal of 24 lines. */
    String root() {
        StringBuilder text = new StringBuilder();
        text.append(messages.text("help.digest")).append("\n\n");
        text.append(messages.text("help.digest.examples").indent(2)).append('\n');
        List<String> headings = new ArrayList<>();
        List<String> rests = new ArrayList<>();
        for (CommandRegistry.CommandGroup group : CommandRegistry.GROUPS) {
            headings.add(messages.text("help.group." + group.key()));
            rests.add(String.join(" ", group.visibleNames()));
        }
        appendColumns(text, headings, rests);
        headings.clear();
        rests.clear();
        for (String key : List.of("command", "commands", "options")) {
            headings.add("digest help " + messages.text("help.more." + key + ".name"));
            rests.add(messages.text("help.more." + key));
        }
        headings.add("digest help " + messages.text("help.more.topic.name"));
        rests.add(String.join(" ", HelpTopics.NAMES));
        appendColumns(text.append('\n'), headings, rests);
        return text.toString();
    }

    /** All commands, each with the first line of its description. */
    String commands() {
        StringBuilder text = new StringBuilder();
        for (CommandRegistry.CommandGroup group : CommandRegistry.GROUPS) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(messages.text("help.group." + group.key()))
                    .append('\n');
            List<String> names = new ArrayList<>();
            List<String> descriptions = new ArrayList<>();
            for (String name : group.visibleNames()) {
                names.add("  " + name);
                descriptions.add(
                        messages.text("help." + name).lines().findFirst().orElse(""));
            }
            appendColumns(text, names, descriptions);
        }
        return text.toString();
    }

    /** The options that every command has. */
    String options() {
        CommandSpecs specs = new CommandSpecs("shared", messages).shared();
        specs.spec().name("digest COMMAND");
        return format(specs.spec());
    }

    /** One command: examples, description, arguments, its own options. */
    String command(Command command) {
        CommandSpec spec = CommandRegistry.describe(command, messages);
        spec.usageMessage().footer("", messages.text("help.common-options"));
        return format(spec);
    }

    /** How a command is written, or the program: {@code digest show [OPTIONS] REF}. */
    static String synopsis(CommandSpec spec) {
        StringBuilder line = new StringBuilder(spec.qualifiedName(" ")).append(" [OPTIONS]");
        if (spec.parent() == null) {
            return line.append(" COMMAND").toString();
        }
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            line.append(' ').append(argument.paramLabel());
        }
        return line.toString();
    }

    private String format(CommandSpec spec) {
        spec.usageMessage()
                .width(width)
                .synopsisHeading("\n" + messages.text("help.usage"))
                .descriptionHeading("\n")
                .parameterListHeading("\n" + messages.text("help.parameters") + "\n")
                .optionListHeading("\n" + messages.text("help.options") + "\n")
                .sortOptions(false)
                .adjustLineBreaksForWideCJKCharacters(true);
        return new CommandLine(spec, CommandSpecs.FACTORY).getUsageMessage(Ansi.OFF);
    }

    /** Appends rows of two columns; the second is broken at its spaces. */
    private void appendColumns(StringBuilder text, List<String> left, List<String> right) {
        int indent = 0;
        for (String heading : left) {
            indent = Math.max(indent, TextWidth.of(heading) + 2);
        }
        for (int i = 0; i < left.size(); i++) {
            text.append(left.get(i)).append(" ".repeat(indent - TextWidth.of(left.get(i))));
            int column = indent;
            for (String word : right.get(i).split(" ", -1)) {
                int wide = TextWidth.of(word);
                if (column > indent && column + 1 + wide > width) {
                    text.append('\n').append(" ".repeat(indent));
                    column = indent;
                } else if (column > indent) {
                    text.append(' ');
                    column++;
                }
                text.append(word);
                column += wide;
            }
            text.append('\n');
        }
    }
}
