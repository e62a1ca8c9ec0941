package dev.digest;

import dev.digest.cli.command.TypedOption;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.postgres.database.AheadConnections;
import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.library.postgres.database.ServerConnections;
import dev.digest.library.sqlite.database.SqliteDriver;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibrarySetting;
import dev.digest.library.storage.SilentServer;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Does what is slow at its first use, in the background, while the command line is still being parsed: it loads
 * classes, or connects to the server that has the library. What a command will need is guessed from its words and its
 * folder: a wrong guess costs time and nothing else. Whoever uses it waits only for the rest of the work: the JVM
 * initialises a class once and lets everybody else wait for that.
 */
final class Warmup {
    /** What begins a command line that needs no library. */
    private static final Set<String> QUESTIONS = Set.of("--version", "--help", "-h", "help", "completion", "man");

    /** Forms in which an issue is rendered from its file alone. */
    private static final Set<String> OF_FILES = Set.of("wechat", "email", "text");

    /** Commands that begin with the settings, such as those that give an issue its form, and end with messages. */
    private static final Set<String> WITH_SETTINGS = Set.of(
            "arrange", "build", "build-issue", "check", "inbox", "preview", "publish", "render", "site", "status");

    private final List<String> words;
    private final Path folder;
    private final Map<String, String> environment;
    private final Duration lockTimeout;
    private final FutureTask<Optional<AheadConnections>> ahead = new FutureTask<>(this::findServer);
    /** Whether a copy will be read, in a file, since the server did not answer a moment ago. */
    private volatile boolean copyIsRead;

    private Warmup(List<String> words, Path folder, Map<String, String> environment, Duration lockTimeout) {
        this.words = words;
        this.folder = folder;
        this.environment = environment;
        this.lockTimeout = lockTimeout;
    }

    /**
     * Begins it for a command line.
     *
     * @param folder the user's folder
     * @param lockTimeout how long a statement may wait for others who write
     */
    static Warmup begin(List<String> words, Path folder, Map<String, String> environment, Duration lockTimeout) {
        Warmup warmup = new Warmup(words, folder, environment, lockTimeout);
        if (warmup.needsLibrary() || warmup.has(WITH_SETTINGS)) {
            Thread thread = new Thread(warmup::run, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
        return warmup;
    }

    /** In the order in which a command comes to it, by one thread: several would keep a processor from the command. */
    private void run() {
        try {
            if (has(WITH_SETTINGS)) {
                Settings.load();
            }
            if (needsLibrary()) {
                openLibrary();
            }
            if (has(WITH_SETTINGS)) {
                MessageCatalog.forLanguage(MessageCatalog.languageOf(environment))
                        .load();
            }
        } catch (RuntimeException | LinkageError e) {
            // What is wrong is reported when the command comes to it.
        }
    }

    private boolean needsLibrary() {
        boolean fileIsEnough = words.contains("render") && has(OF_FILES);
        return !words.isEmpty() && !QUESTIONS.contains(words.get(0)) && !fileIsEnough;
    }

    private boolean has(Set<String> some) {
        return !Collections.disjoint(words, some);
    }

    private void openLibrary() {
        ahead.run();
        Optional<AheadConnections> server = found();
        if (server.isPresent() && !copyIsRead) {
            server.get().openFirst();
        } else {
            SqliteDriver.load();
        }
    }

    /** Connections to servers, of which the first may be there already. */
    ServerConnections connections() {
        ahead.run();
        Optional<AheadConnections> server = found();
        return server.isPresent() ? server.get() : new DriverConnections(environment);
    }

    /** Waits where another thread has begun to look. */
    private Optional<AheadConnections> found() {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            // What is wrong is reported when the newsletter is opened.
            return Optional.empty();
        }
    }

    private Optional<AheadConnections> findServer() {
        if (!needsLibrary()) {
            return Optional.empty();
        }
        try {
            Workspace workspace = workspace();
            return LibrarySetting.mayBeSet(workspace, environment) ? server(workspace) : Optional.empty();
        } catch (Problem problem) {
            // It is reported when the newsletter is opened.
            return Optional.empty();
        }
    }

    private Workspace workspace() {
        List<String> options = TypedOption.WORKSPACE.values(words);
        String named =
                options.isEmpty() ? environment.getOrDefault("DIGEST_WORKSPACE", "") : options.get(options.size() - 1);
        return named.isBlank() ? Workspace.findFrom(folder) : Workspace.open(folder.resolve(named));
    }

    private Optional<AheadConnections> server(Workspace workspace) {
        Settings settings = Settings.of(Optional.of(workspace), new UserFolders(environment).settings(), environment);
        Optional<LibraryServer> server = LibrarySetting.server(settings);
        server.ifPresent(some -> copyIsRead = SilentServer.of(some, workspace, environment)
                .askedAgainAt(Instant.now())
                .isPresent());
        return server.map(some -> new AheadConnections(new DriverConnections(environment), some, lockTimeout));
    }
}
