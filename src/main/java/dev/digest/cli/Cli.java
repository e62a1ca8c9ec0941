package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.cli.output.Output;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.Secrets;
import dev.digest.problem.Problem;
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

/** The program: finds the command, runs it, and turns whatever comes of it into words and an exit code. */
public final class Cli {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    /** A terminal that takes no more text must not keep anybody. */
    private static final int HEARD_WITHIN_MILLIS = 300;

    private static final List<Verb> VERBS = List.of(
            new InitVerb(),
            new AddVerb(),
            new ListVerb(),
            new ShowVerb(),
            new SummarizeVerb(),
            new RemoveVerb(),
            new EventVerb(),
            new BuildIssueVerb(),
            new ArrangeVerb(),
            new CheckVerb(),
            new GlossaryVerb(),
            new PreviewVerb(),
            new RenderVerb(),
            new PublishVerb(),
            new UnpublishVerb(),
            new IssuesVerb(),
            new ImportVerb(),
            new ExportVerb(),
            new SiteVerb(),
            new HistoryVerb(),
            new UndoVerb(),
            new BackupVerb(),
            new RestoreVerb(),
            new DoctorVerb(),
            new ConfigVerb(),
            new CompletionVerb(),
            new HelpVerb(),
            new ManVerb(),
            new CompleteVerb());

    private final Outside outside;
    private final String version;
    private volatile String farewell = "interrupted";
    private volatile List<String> typed = List.of();
    private final Pager pager;

    /**
     * A program in its surroundings.
     *
     * @param version what {@code --version} prints
     */
    public Cli(Outside outside, String version) {
        this.outside = outside;
        this.version = version;
        this.pager = new Pager(outside);
    }

    /** The names of all commands that people use. */
    public static List<String> commands() {
        return VERBS.stream().filter(verb -> !verb.isHidden()).map(Verb::name).toList();
    }

    /** Runs one command line; returns the exit code. */
    public int run(String... words) {
        List<String> arguments = List.of(words);
        typed = arguments;
        boolean json = arguments.contains("--json");
        Messages messages = Messages.in(language(arguments));
        boolean debug = arguments.contains("--debug");
        try {
            int code = run(arguments, messages);
            outside.streams().out().flush();
            outside.streams().err().flush();
            return code;
        } catch (Problem problem) {
            return report(problem, json, debug, messages);
        } catch (Output.Closed closed) {
            return closed.isQuiet()
                    ? DONE
                    : report(Problem.of("output.failed", closed.reason()), false, debug, messages);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return report(new ErrorReport(outside, version, arguments).of(e), json, debug, messages);
        }
    }

    /** Says good-bye when the user ends the program in the middle; the exit code is then the system's, 130. */
    public void interrupted() {
        if (pager.isOpen()) {
            // The key was meant for it, and it still shows something.
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
        Output err = outside.streams().err();
        try {
            err.line((err.isTerminal() ? "\n" : "")
                    + Messages.in(language(typed)).text(farewell));
            err.flush();
        } catch (Output.Closed closed) {
            // Nobody listens any more.
        }
    }

    private int run(List<String> arguments, Messages messages) {
        if (arguments.equals(List.of("--version"))) {
            return version();
        }
        refuseBroken(arguments);
        ParseResult parsed = Usage.parse(root(arguments, null).setExpandAtFiles(false), arguments);
        Given given = new Given(parsed);
        given.choice("--lang", Messages.LANGUAGES);
        given.choice("--color", List.of("auto", "always", "never"));
        if (given.isFlag("--version")) {
            return version();
        }
        if (given.has("--help")) {
            explain(parsed, arguments, messages, outside.streams().out());
            return DONE;
        }
        if (!parsed.hasSubcommand()) {
            explain(parsed, arguments, messages, outside.streams().err());
            return WRONG_USAGE;
        }
        try (Session session = new Session(outside, given, messages)) {
            Verb verb = verb(parsed.subcommand().commandSpec().name()).orElseThrow();
            farewell = verb.farewell();
            if (verb.isLong() && !session.json()) {
                pager.begin(session);
            }
            int code = pager.end(() -> verb.run(given, session));
            session.end();
            return code;
        }
    }

    private int version() {
        outside.streams().out().line(version);
        return DONE;
    }

    private static void explain(ParseResult parsed, List<String> arguments, Messages messages, Output stream) {
        CommandSpec spec = root(arguments, messages).getCommandSpec();
        if (parsed.hasSubcommand()) {
            String name = parsed.subcommand().commandSpec().name();
            spec = Objects.requireNonNull(spec.subcommands().get(name)).getCommandSpec();
        }
        stream.print(Usage.help(spec, messages, stream.columns()));
    }

    /**
     * The commands that can be meant: those named among the arguments, else all. The others would only cost time.
     *
     * @param messages the help's words, or null where the command line is only to be read: their lookup takes longer
     *     than the reading
     */
    static CommandLine root(List<String> arguments, @Nullable Messages messages) {
        Form root = new Form("digest", messages).common();
        root.spec().name("digest");
        List<Verb> named = new ArrayList<>(VERBS);
        named.removeIf(verb -> !arguments.contains(verb.name()));
        for (Verb verb : named.isEmpty() ? VERBS : named) {
            Form form = new Form(verb.name(), messages);
            verb.describe(form);
            form.spec().usageMessage().hidden(verb.isHidden());
            root.spec().addSubcommand(verb.name(), form.common().line());
        }
        return root.line();
    }

    private static Optional<Verb> verb(String name) {
        for (Verb verb : VERBS) {
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
            if (Messages.LANGUAGES.contains(named)) {
                return named;
            }
        }
        return Messages.languageOf(outside.environment());
    }

    /** An argument in another encoding than the locale's reaches Java with its letters replaced. */
    private static void refuseBroken(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                throw Problem.of("usage.undecodable", argument);
            }
        }
    }

    private int report(Problem problem, boolean json, boolean debug, Messages messages) {
        try {
            if (json) {
                // Scripts must not depend on who runs them: their messages are always the English ones.
                outside.streams().out().json(JsonForm.of(Map.of("error", error(problem, Messages.in("en")))));
                outside.streams().out().flush();
            } else {
                inWords(problem, messages);
            }
            if (debug) {
                StringWriter trace = new StringWriter();
                problem.printStackTrace(new PrintWriter(trace));
                outside.streams().err().print(SafeText.of(Secrets.hidden(trace.toString())));
            }
            outside.streams().err().flush();
        } catch (Output.Closed closed) {
            return FAILED;
        }
        return problem.key().startsWith("usage.") ? WRONG_USAGE : FAILED;
    }

    private void inWords(Problem problem, Messages messages) {
        Output err = outside.streams().err();
        if (!problem.key().equals("output.failed")) {
            outside.streams().out().flush();
        }
        err.line(err.alarm(messages.text("error")) + messages.message(problem));
        String cause = messages.cause(problem);
        if (cause != null) {
            err.line(messages.text("error.cause") + cause);
        }
        String hint = messages.hint(problem);
        if (hint != null) {
            err.line(messages.text("error.hint") + hint);
        }
    }

    private static Map<String, @Nullable Object> error(Problem problem, Messages messages) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", messages.message(problem));
        error.put("cause", messages.cause(problem));
        error.put("hint", messages.hint(problem));
        return error;
    }
}
