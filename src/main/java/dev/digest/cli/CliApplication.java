package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.ErrorReport;
import dev.digest.cli.command.Pager;
import dev.digest.cli.command.TypedOption;
import dev.digest.cli.output.JsonEnvelope;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.SecretRedaction;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The command-line program: finds the command, runs it, and turns its outcome into messages and an exit code. */
public final class CliApplication {
    private static final int SUCCESS = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    /** How long to wait for a terminal that accepts no more text. */
    private static final int HEARD_WITHIN_MILLIS = 300;

    private final HostEnvironment host;
    private final String version;
    private volatile String interruptMessageKey = "interrupted";
    private volatile List<String> commandLine = List.of();
    private final Pager pager;

    /**
     * The program in an environment.
     *
     * @param version the version for {@code --version}
     */
    public CliApplication(HostEnvironment host, String version) {
        this.host = host;
        this.version = version;
        this.pager = new Pager(host);
    }

    /** The names of all public commands. */
    public static List<String> commands() {
        return CommandRegistry.visibleNames();
    }

    /** Runs one command line; returns the exit code. */
    public int run(String... words) {
        List<String> arguments = List.of(words);
        commandLine = arguments;
        boolean json = arguments.contains("--json");
        MessageCatalog messages = MessageCatalog.forLanguage(language(arguments));
        boolean debug = arguments.contains("--debug");
        try {
            int code = run(arguments, messages);
            host.streams().out().flush();
            host.streams().err().flush();
            return code;
        } catch (Problem problem) {
            return report(problem, json, debug, messages);
        } catch (TextOutput.OutputClosedException closed) {
            return closed.isQuiet()
                    ? SUCCESS
                    : report(Problem.of(ProblemCode.OUTPUT_FAILED, closed.reason()), false, debug, messages);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return report(new ErrorReport(host, version, arguments).toProblem(e), json, debug, messages);
        }
    }

    /** Prints a final message when the user interrupts the program; the exit code is then the system's, 130. */
    public void onInterrupt() {
        if (pager.isOpen()) {
            // The pager handles the key and still shows text.
            pager.await();
            return;
        }
        Thread words = new Thread(this::sayGoodBye, "farewell");
        words.setDaemon(true);
        words.start();
        try {
            words.join(HEARD_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayGoodBye() {
        TextOutput err = host.streams().err();
        try {
            err.line((err.isTerminal() ? "\n" : "")
                    + MessageCatalog.forLanguage(language(commandLine)).text(interruptMessageKey));
            err.flush();
        } catch (TextOutput.OutputClosedException closed) {
            // Nobody reads the message.
        }
    }

    private int run(List<String> typed, MessageCatalog messages) {
        if (isVersion(typed)) {
            return version();
        }
        if (typed.isEmpty() || isOnlyHelp(typed)) {
            // The most common question of a newcomer needs no model of any command.
            return rootHelp(messages);
        }
        requireDecodable(typed);
        List<String> arguments = new CommandResolver(before -> userAliases(before, messages)).resolve(typed);
        commandLine = arguments;
        Optional<Command> command = command(arguments);
        ParseResult parsed = CommandLineParser.parse(
                command.map(named -> CommandRegistry.model(named, null))
                        .orElseGet(() -> CommandRegistry.model(List.of(), null))
                        .setExpandAtFiles(false),
                arguments);
        CommandOptions options = new CommandOptions(parsed);
        options.choice("--lang", MessageCatalog.LANGUAGES);
        options.choice("--color", List.of("auto", "always", "never"));
        if (options.isFlag("--version")) {
            return version();
        }
        if (command.isEmpty()) {
            return rootHelp(messages);
        }
        Command verb = command.get();
        if (options.has("--help")) {
            TextOutput out = host.streams().out();
            out.print(new HelpTexts(messages, out.columns()).command(verb));
            return SUCCESS;
        }
        try (CommandContext context = new CommandContext(host, options, messages, verb.isReadOnly())) {
            interruptMessageKey = verb.interruptMessageKey();
            if (verb.isPaged() && !context.json()) {
                pager.attach(context);
            }
            int code = pager.finish(() -> verb.run(options, context));
            context.console().finish();
            context.afterCommand();
            return code;
        }
    }

    private static boolean isVersion(List<String> arguments) {
        return arguments.size() == 1 && List.of("--version", "-V", "version").contains(arguments.get(0));
    }

    private static boolean isOnlyHelp(List<String> arguments) {
        return arguments.size() == 1 && List.of("--help", "-h").contains(arguments.get(0));
    }

    private int rootHelp(MessageCatalog messages) {
        TextOutput out = host.streams().out();
        out.print(new HelpTexts(messages, out.columns()).root());
        return SUCCESS;
    }

    private int version() {
        host.streams().out().line(version);
        return SUCCESS;
    }

    private static Optional<Command> command(List<String> arguments) {
        int at = CommandResolver.indexOfCommand(arguments);
        return at < 0 ? Optional.empty() : CommandRegistry.find(arguments.get(at));
    }

    /** The aliases of the settings that apply to a command line with these options before its command. */
    private Map<String, String> userAliases(List<String> before, MessageCatalog messages) {
        CommandOptions options =
                new CommandOptions(CommandLineParser.parse(CommandRegistry.model(List.of(), null), before));
        try (CommandContext context = new CommandContext(host, options, messages, true)) {
            return context.settingsAnywhere().get().texts("alias");
        }
    }

    /** The language of messages, also of those about a command line that cannot be parsed: the last one named. */
    private String language(List<String> arguments) {
        String language = MessageCatalog.languageOf(host.environment());
        for (String named : TypedOption.LANGUAGE.values(arguments)) {
            if (MessageCatalog.LANGUAGES.contains(named)) {
                language = named;
            }
        }
        return language;
    }

    /** Java replaces letters of an argument in another encoding than the locale's. */
    private static void requireDecodable(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                throw Problem.usage("usage.undecodable", argument);
            }
        }
    }

    private int report(Problem problem, boolean json, boolean debug, MessageCatalog messages) {
        try {
            if (json && !host.streams().out().isJsonBegun()) {
                // Messages for scripts are always in English, independent of the user's language.
                host.streams()
                        .out()
                        .json(JsonEnvelope.of(Map.of("error", error(problem, MessageCatalog.forLanguage("en")))));
                host.streams().out().flush();
            } else {
                printMessage(problem, messages);
            }
            if (debug) {
                StringWriter trace = new StringWriter();
                problem.printStackTrace(new PrintWriter(trace));
                host.streams().err().print(SafeText.of(SecretRedaction.redact(trace.toString())));
            }
            host.streams().err().flush();
        } catch (TextOutput.OutputClosedException closed) {
            return FAILED;
        }
        return problem.isUsage() ? WRONG_USAGE : FAILED;
    }

    private void printMessage(Problem problem, MessageCatalog messages) {
        TextOutput err = host.streams().err();
        if (!problem.is(ProblemCode.OUTPUT_FAILED)) {
            host.streams().out().flush();
        }
        err.line(err.red(messages.text("error")) + messages.message(problem));
        String cause = messages.cause(problem);
        if (cause != null) {
            err.line(messages.text("error.cause") + cause);
        }
        Optional<String> usage = usageLine(problem);
        String hint = messages.hint(problem);
        if (usage.isPresent()) {
            err.line(messages.text("help.usage") + usage.get());
        } else if (hint != null) {
            err.line(messages.text("error.hint") + hint);
        }
    }

    /** How the command is used, when an argument is missing. */
    private Optional<String> usageLine(Problem problem) {
        if (!problem.is(ProblemCode.USAGE_MISSING)) {
            return Optional.empty();
        }
        return command(commandLine).map(command -> HelpTexts.synopsis(CommandRegistry.describe(command, null)));
    }

    private static Map<String, @Nullable Object> error(Problem problem, MessageCatalog messages) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", messages.message(problem));
        error.put("cause", messages.cause(problem));
        error.put("hint", messages.hint(problem));
        return error;
    }
}
