package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ErrorReport;
import dev.digest.cli.command.Pager;
import dev.digest.cli.command.discovery.DecideCommand;
import dev.digest.cli.command.discovery.DiscoverCommand;
import dev.digest.cli.command.discovery.InboxCommand;
import dev.digest.cli.command.discovery.PickCommand;
import dev.digest.cli.command.discovery.SearchCommand;
import dev.digest.cli.command.discovery.TriageCommand;
import dev.digest.cli.command.discovery.WatchCommand;
import dev.digest.cli.command.issue.ArrangeCommand;
import dev.digest.cli.command.issue.BuildIssueCommand;
import dev.digest.cli.command.issue.CheckCommand;
import dev.digest.cli.command.issue.EventCommand;
import dev.digest.cli.command.issue.GlossaryCommand;
import dev.digest.cli.command.issue.ImportCommand;
import dev.digest.cli.command.issue.IssuesCommand;
import dev.digest.cli.command.issue.PreviewCommand;
import dev.digest.cli.command.issue.PublishCommand;
import dev.digest.cli.command.issue.RenderCommand;
import dev.digest.cli.command.issue.SiteCommand;
import dev.digest.cli.command.issue.UnpublishCommand;
import dev.digest.cli.command.library.BackupCommand;
import dev.digest.cli.command.library.DoctorCommand;
import dev.digest.cli.command.library.HistoryCommand;
import dev.digest.cli.command.library.RedoCommand;
import dev.digest.cli.command.library.RestoreCommand;
import dev.digest.cli.command.library.UndoCommand;
import dev.digest.cli.command.paper.AddCommand;
import dev.digest.cli.command.paper.DraftCommand;
import dev.digest.cli.command.paper.ExportCommand;
import dev.digest.cli.command.paper.ListCommand;
import dev.digest.cli.command.paper.RemoveCommand;
import dev.digest.cli.command.paper.ReviewCommand;
import dev.digest.cli.command.paper.ShowCommand;
import dev.digest.cli.command.paper.SummarizeCommand;
import dev.digest.cli.command.setup.ConfigCommand;
import dev.digest.cli.command.setup.InitCommand;
import dev.digest.cli.output.JsonEnvelope;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.SecretRedaction;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.library.Decision;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The command-line program: finds the command, runs it, and turns its outcome into messages and an exit code. */
public final class CliApplication {
    private static final int SUCCESS = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    /** How long to wait for a terminal that accepts no more text. */
    private static final int HEARD_WITHIN_MILLIS = 300;

    private static final List<Command> COMMANDS = List.of(
            new InitCommand(),
            new AddCommand(),
            new WatchCommand(),
            new DiscoverCommand(),
            new InboxCommand(),
            new TriageCommand(),
            new PickCommand(),
            new DecideCommand(Decision.DecisionKind.REJECTED),
            new DecideCommand(Decision.DecisionKind.DEFERRED),
            new SearchCommand(),
            new ListCommand(),
            new ShowCommand(),
            new DraftCommand(),
            new ReviewCommand(),
            new SummarizeCommand(),
            new RemoveCommand(),
            new EventCommand(),
            new BuildIssueCommand(),
            new ArrangeCommand(),
            new CheckCommand(),
            new GlossaryCommand(),
            new PreviewCommand(),
            new RenderCommand(),
            new PublishCommand(),
            new UnpublishCommand(),
            new IssuesCommand(),
            new ImportCommand(),
            new ExportCommand(),
            new SiteCommand(),
            new HistoryCommand(),
            new UndoCommand(),
            new RedoCommand(),
            new BackupCommand(),
            new RestoreCommand(),
            new DoctorCommand(),
            new ConfigCommand(),
            new CompletionCommand(),
            new HelpCommand(),
            new ManCommand(),
            new CompleteCommand());

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
        return COMMANDS.stream()
                .filter(verb -> !verb.isHidden())
                .map(Command::name)
                .toList();
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

    private int run(List<String> arguments, MessageCatalog messages) {
        if (arguments.equals(List.of("--version"))) {
            return version();
        }
        requireDecodable(arguments);
        ParseResult parsed = CommandLineParser.parse(root(arguments, null).setExpandAtFiles(false), arguments);
        CommandOptions options = new CommandOptions(parsed);
        options.choice("--lang", MessageCatalog.LANGUAGES);
        options.choice("--color", List.of("auto", "always", "never"));
        if (options.isFlag("--version")) {
            return version();
        }
        if (options.has("--help")) {
            explain(parsed, arguments, messages, host.streams().out());
            return SUCCESS;
        }
        if (!parsed.hasSubcommand()) {
            explain(parsed, arguments, messages, host.streams().err());
            return WRONG_USAGE;
        }
        try (CommandContext context = new CommandContext(host, options, messages)) {
            Command verb = verb(parsed.subcommand().commandSpec().name()).orElseThrow();
            interruptMessageKey = verb.interruptMessageKey();
            if (verb.isPaged() && !context.json()) {
                pager.attach(context);
            }
            int code = pager.finish(() -> verb.run(options, context));
            context.finish();
            return code;
        }
    }

    private int version() {
        host.streams().out().line(version);
        return SUCCESS;
    }

    private static void explain(
            ParseResult parsed, List<String> arguments, MessageCatalog messages, TextOutput stream) {
        CommandSpec spec = root(arguments, messages).getCommandSpec();
        if (parsed.hasSubcommand()) {
            String name = parsed.subcommand().commandSpec().name();
            spec = Objects.requireNonNull(spec.subcommands().get(name)).getCommandSpec();
        }
        stream.print(CommandLineParser.help(spec, messages, stream.columns()));
    }

    /**
     * The root command with the commands named among the arguments, otherwise with all; building the others would only
     * take time.
     *
     * @param messages the help texts, or null when only parsing: looking them up takes longer than the parsing
     */
    public static CommandLine root(List<String> arguments, @Nullable MessageCatalog messages) {
        CommandSpecs root = new CommandSpecs("digest", messages).common();
        root.spec().name("digest");
        List<Command> named = new ArrayList<>(COMMANDS);
        named.removeIf(verb -> !arguments.contains(verb.name()));
        for (Command verb : named.isEmpty() ? COMMANDS : named) {
            CommandSpecs specs = new CommandSpecs(verb.name(), messages);
            verb.describe(specs);
            specs.spec().usageMessage().hidden(verb.isHidden());
            root.spec().addSubcommand(verb.name(), specs.common().line());
        }
        return root.line();
    }

    private static Optional<Command> verb(String name) {
        for (Command verb : COMMANDS) {
            if (verb.name().equals(name)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    private String language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String named = argument.equals("--lang") && i + 1 < arguments.size()
                    ? arguments.get(i + 1)
                    : argument.startsWith("--lang=") ? argument.substring("--lang=".length()) : "";
            if (MessageCatalog.LANGUAGES.contains(named)) {
                return named;
            }
        }
        return MessageCatalog.languageOf(host.environment());
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
            if (json) {
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
        String hint = messages.hint(problem);
        if (hint != null) {
            err.line(messages.text("error.hint") + hint);
        }
    }

    private static Map<String, @Nullable Object> error(Problem problem, MessageCatalog messages) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", messages.message(problem));
        error.put("cause", messages.cause(problem));
        error.put("hint", messages.hint(problem));
        return error;
    }
}
