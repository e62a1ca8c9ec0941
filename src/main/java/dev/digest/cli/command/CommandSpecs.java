package dev.digest.cli.command;

import dev.digest.cli.output.MessageCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds picocli's model of a command, with help texts from {@link MessageCatalog}: {@code help.VERB} for the command,
 * {@code help.VERB.OPTION} for an option. Built in code, since reading annotations takes half of a quick command's
 * time.
 */
public final class CommandSpecs {
    /** The label of a command's positional arguments. */
    static final String ARGUMENTS = "ARGUMENTS";

    /** Replaces picocli's default factory, which first searches the class path for Groovy. */
    public static final IFactory FACTORY = new IFactory() {
        @Override
        public <T> T create(Class<T> type) throws Exception {
            return CommandLine.defaultFactory().create(type);
        }
    };

    private static final String FLAG = "";
    private static final String[] NONE = {};

    private final String command;
    private final @Nullable MessageCatalog messages;
    private boolean hiding;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(null, FACTORY);

    /** A command with help texts, or only for parsing. */
    public CommandSpecs(String verb, @Nullable MessageCatalog messages) {
        this.command = verb;
        this.messages = messages;
        if (messages != null) {
            spec.usageMessage()
                    .headerHeading(messages.text("help." + verb + ".examples")
                            .indent(2)
                            .replace("%", "%%"))
                    .description(lines("help." + verb))
                    .abbreviateSynopsis(true);
        }
    }

    /** Adds the options that all commands share; the help of a command refers to them in one line. */
    public CommandSpecs common() {
        hiding = true;
        return shared();
    }

    /** Adds the same options, with help. */
    public CommandSpecs shared() {
        add("common", "DIR", "-w", "--workspace");
        add("common", "zh|en", "--lang");
        add("common", "auto|always|never", "--color");
        add("common", FLAG, "--json");
        add("common", FLAG, "--offline");
        add("common", FLAG, "-q", "--quiet");
        add("common", FLAG, "--no-input");
        add("common", FLAG, "--no-pager");
        add("common", FLAG, "--debug");
        addRepeatable("common", "KEY=VALUE", "--set");
        add("common", FLAG, "-h", "--help");
        return add("common", FLAG, "-V", "--version");
    }

    /** An option without value. */
    public CommandSpecs flag(String... names) {
        return add(command, FLAG, names);
    }

    /** The option {@code --dry-run} of commands that change something. */
    public CommandSpecs changes() {
        return add("common", FLAG, "--dry-run");
    }

    /** An option with one value. */
    public CommandSpecs value(String label, String... names) {
        return add(command, label, names);
    }

    /** A repeatable option with one value each. */
    public CommandSpecs values(String label, String... names) {
        addRepeatable(command, label, names);
        return this;
    }

    private void addRepeatable(String scope, String label, String... names) {
        String longest = names[names.length - 1];
        spec.addOption(OptionSpec.builder(names)
                .description(lines("help." + scope + "." + longest.substring(2)))
                .hidden(hiding)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .build());
    }

    /** Positional arguments, any number. */
    public CommandSpecs arguments(String label) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .descriptionKey(ARGUMENTS)
                .description(lines("help." + command + ".arguments"))
                .arity("0..*")
                .hideParamSyntax(true)
                .type(String[].class)
                .build());
        return this;
    }

    public CommandSpec spec() {
        return spec;
    }

    public CommandLine line() {
        return new CommandLine(spec, FACTORY);
    }

    private CommandSpecs add(String scope, String label, String... names) {
        String longest = names[names.length - 1];
        if (spec.optionsMap().containsKey(longest)) {
            // A command's own option replaces a shared one.
            return this;
        }
        OptionSpec.Builder option = OptionSpec.builder(names)
                .description(lines("help." + scope + "." + longest.substring(2)))
                .hidden(hiding)
                .usageHelp(longest.equals("--help"))
                .versionHelp(longest.equals("--version") && label.equals(FLAG));
        spec.addOption(
                label.equals(FLAG)
                        ? option.arity("0").type(boolean.class).build()
                        : option.arity("1").type(String.class).paramLabel(label).build());
        return this;
    }

    private String[] lines(String key) {
        // picocli interprets % as a format specifier.
        return messages == null ? NONE : messages.text(key).replace("%", "%%").split("\n", -1);
    }
}
