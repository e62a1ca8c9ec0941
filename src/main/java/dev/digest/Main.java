package dev.digest;

import dev.digest.app.StageAdapters;
import dev.digest.cli.CliApplication;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.discovery.DiscoveryAdapters;
import dev.digest.discovery.pool.SqlitePool;
import dev.digest.discovery.source.SavedResponseFiles;
import dev.digest.fetch.http.Sleeper;
import dev.digest.issue.form.FormText;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.html.HtmlFormMarkup;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownFormMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import dev.digest.library.postgres.PostgresStorage;
import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.library.postgres.database.LockTimes;
import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.postgres.database.ServerConnections;
import dev.digest.library.sqlite.SqliteStorage;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.docx.OoxmlDocxRenderer;
import dev.digest.render.mustache.MustacheIssueTemplate;
import dev.digest.render.mustache.MustachePageTemplate;
import dev.digest.site.feed.RomeFeedWriter;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the program together and runs it. The only place that names adapters. */
public final class Main {
    private static final String VERSION =
            Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "dev");

    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        // Java asks the system instead, and PostgreSQL's driver would look for ~/.pgpass elsewhere than the shell.
        String home = environment.getOrDefault("HOME", "");
        if (!home.isBlank()) {
            System.setProperty("user.home", home);
        }
        Path folder = Path.of("").toAbsolutePath();
        Warmup warmup = Warmup.begin(List.of(arguments), folder, environment, lockTimeout(environment));
        // History says who did what; not every surroundings name the user.
        environment.putIfAbsent("USER", System.getProperty("user.name", ""));
        // The launcher knows which streams are terminals; Java cannot tell one by one.
        String terminals = System.getProperty("digest.terminals", "");
        HostEnvironment.StandardStreams streams = new HostEnvironment.StandardStreams(
                // By itself it would seek to learn how much there is, which a pipe does not allow.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                terminals.contains("0"),
                new TextOutput(
                        new FileOutputStream(FileDescriptor.out),
                        TextOutput.TerminalInfo.of(terminals.contains("1"), environment, arguments)),
                new TextOutput(
                        new FileOutputStream(FileDescriptor.err),
                        TextOutput.TerminalInfo.of(terminals.contains("2"), environment, arguments)));
        Clock clock = new SystemClock();
        CliApplication cli = program(new HostEnvironment(
                environment, folder, clock, streams, adapters(environment, clock, warmup::connections), launcher()));
        Thread farewell = new Thread(cli::onInterrupt);
        Runtime.getRuntime().addShutdownHook(farewell);
        int code = cli.run(arguments);
        // Nothing is left to be done. And exit() would, since Java 21, look in every jar for a logger to tell of it.
        Runtime.getRuntime().halt(code);
    }

    /** The launcher tells where it is. */
    private static Optional<Path> launcher() {
        String launcher = System.getProperty("digest.launcher", "");
        return launcher.isEmpty() ? Optional.empty() : Optional.of(Path.of(launcher));
    }

    /** The program in surroundings whose parts the caller chose. */
    public static CliApplication program(HostEnvironment host) {
        return new CliApplication(host, "digest " + VERSION + " (Java " + System.getProperty("java.version") + ")");
    }

    /** The real parts behind the stages' interfaces. */
    public static StageAdapters adapters(Map<String, String> environment, Clock clock) {
        return adapters(environment, clock, () -> new DriverConnections(environment));
    }

    private static StageAdapters adapters(
            Map<String, String> environment, Clock clock, Supplier<ServerConnections> connections) {
        Duration patience = lockTimeout(environment);
        PaperSourceFactory sources = new PaperSourceFactory(
                environment,
                Sleeper.of(clock),
                VERSION,
                server -> PostgresDatabase.connect(server, LockTimes.waiting(patience), connections.get()));
        return new StageAdapters(
                location -> storage(location, patience, connections),
                sources::of,
                sources::images,
                new MustacheIssueTemplate(),
                vocabulary -> new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), vocabulary),
                new FormText.Markups(new MarkdownFormMarkup(), new HtmlFormMarkup()),
                new ArticleRenderer(new MustachePageTemplate(), new OoxmlDocxRenderer()),
                new RomeFeedWriter(),
                sources,
                new DiscoveryAdapters(SqlitePool::open, new SavedResponseFiles(), sources::newPapers),
                sources);
    }

    /** The adapter of a library's location. */
    private static LibraryStorage storage(
            LibraryLocation location, Duration patience, Supplier<ServerConnections> connections) {
        return location instanceof LibraryServer server
                ? new PostgresStorage(server, LockTimes.waiting(patience), connections.get())
                : new SqliteStorage(location.file().orElseThrow(), patience);
    }

    /** How long to wait for another process that holds the library: {@code DIGEST_PATIENCE} in milliseconds. */
    private static Duration lockTimeout(Map<String, String> environment) {
        String text = environment.getOrDefault("DIGEST_PATIENCE", "");
        return !text.isEmpty() && text.matches("\\d{1,6}")
                ? Duration.ofMillis(Integer.parseInt(text))
                : Duration.ofSeconds(20);
    }
}
