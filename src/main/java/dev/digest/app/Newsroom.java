package dev.digest.app;

import dev.digest.issue.Newsletter;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.storage.LibraryFile;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibrarySetting;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open newsletter: its folder, settings, library, sources and clock. Each part is loaded on first use. */
public final class Newsroom implements AutoCloseable {
    private final NewsroomRequest request;
    private final NewsroomHost host;
    private final NewsroomListener listener;
    private final Workspace workspace;
    private @Nullable Settings settings;
    private @Nullable Newsletter newsletter;
    private @Nullable LibraryStorage storage;
    private @Nullable Library library;
    private boolean onSnapshot;

    private Newsroom(NewsroomRequest request, NewsroomHost host, NewsroomListener listener) {
        this.request = request;
        this.host = host;
        this.listener = listener;
        this.workspace = request.workspace().map(Workspace::open).orElseGet(() -> Workspace.findFrom(host.folder()));
    }

    /**
     * Opens a newsletter, and first recovers the writes of an interrupted command.
     *
     * @throws dev.digest.problem.Problem {@code workspace.none} when neither this folder nor a parent is a newsletter
     */
    public static Newsroom open(NewsroomRequest request, NewsroomHost host, NewsroomListener listener) {
        Newsroom newsroom = new Newsroom(request, host, listener);
        new LibraryOpening(newsroom).recoverInterruptedWrites();
        return newsroom;
    }

    /**
     * The same newsletter opened once more, for another command of this run: with a library of its own, and with the
     * settings of this run.
     *
     * @param commandLine the command as recorded in the history
     * @param other receives its notices and progress
     */
    public Newsroom reopened(String commandLine, NewsroomListener other) {
        Newsroom again = new Newsroom(request.withCommand(workspace.root(), commandLine), host, other);
        again.settings = settings;
        new LibraryOpening(again).recoverInterruptedWrites();
        return again;
    }

    /** The newsletter's folder. */
    public Workspace workspace() {
        return workspace;
    }

    /** The newsletter's settings, layered over the user's and the built-in ones. */
    public Settings settings() {
        if (settings == null) {
            settings = host.settings(workspace);
            settings.ignoredSettings().forEach(problem -> warn("settings.ignored", problem));
        }
        return settings;
    }

    /** The configuration of the newsletter: sections, categories, templates. */
    public Newsletter newsletter() {
        if (newsletter == null) {
            newsletter = Newsletter.of(settings());
        }
        return newsletter;
    }

    /** The library, backed up and migrated if necessary. In a dry run its changes are rolled back at the end. */
    public Library library() {
        if (library == null) {
            library = new LibraryOpening(this).open();
        }
        return library;
    }

    /** The library as a whole, where it is stored. */
    public LibraryStorage storage() {
        if (storage == null) {
            storage = host.adapters().storage().apply(libraryLocation());
        }
        return storage;
    }

    /** Whether others have the same library and folders of their own. */
    public boolean isLibraryShared() {
        return storage().location().file().isEmpty();
    }

    /** The copy of a library on a server; empty for a library in a file. */
    public Optional<Path> librarySnapshot() {
        return storage().location() instanceof LibraryServer server
                ? Optional.of(workspace.snapshot(server.place()))
                : Optional.empty();
    }

    /** Whether the library is read from a copy, since its server cannot be reached. */
    public boolean isOnSnapshot() {
        return onSnapshot;
    }

    /** Whether the library itself was opened, which can be written, and not a copy. */
    public boolean isLibraryOpen() {
        return library != null && !onSnapshot;
    }

    /** Whether the library is one on a server and was opened there. */
    public boolean isConnectedToServer() {
        return isLibraryOpen() && isLibraryShared();
    }

    void onSnapshot() {
        onSnapshot = true;
    }

    private LibraryLocation libraryLocation() {
        return settings == null && !LibrarySetting.mayBeSet(workspace, host.environment())
                ? new LibraryFile(workspace.libraryFile())
                : LibrarySetting.location(settings(), workspace);
    }

    /** A text that differs after the library was changed, by whomever; quick enough to ask for every second. */
    public String libraryRevision() {
        return storage().revision();
    }

    /** Closes the library after its place was changed in the settings: both are read anew at their next use. */
    public void releaseLibrary() {
        close();
        library = null;
        onSnapshot = false;
        storage = null;
        settings = null;
        newsletter = null;
    }

    /** The adapters of this program. */
    public StageAdapters adapters() {
        return host.adapters();
    }

    /** The environment of the newsletter. */
    public NewsroomHost host() {
        return host;
    }

    /** The time. */
    public Instant now() {
        return host.clock().instant();
    }

    /** The date where the user is. */
    public LocalDate today() {
        return host.localTime(now()).toLocalDate();
    }

    /** The newsletter's files, and path resolution and display. */
    public NewsroomFiles files() {
        return new NewsroomFiles(this);
    }

    /** The command that is running, as recorded in the history. */
    public CommandInvocation invocation() {
        return host.invocation(settings().userName(), request.commandLine());
    }

    /** How the newsletter was opened. */
    public NewsroomRequest request() {
        return request;
    }

    /**
     * The category with this name or a part of it; the user is told which one a part was taken for.
     *
     * @throws dev.digest.problem.Problem {@code category.unknown} or {@code category.nearest}
     */
    public String requireCategory(String name) {
        String category = newsletter().categories().require(name);
        if (!category.equals(name.strip())) {
            info("category.taken", name.strip(), category);
        }
        return category;
    }

    /** Reports something that may be suppressed. */
    public void info(String key, Object... details) {
        listener.onNotice(Notice.info(key, details));
    }

    /** Reports something that must not be suppressed. */
    public void warn(String key, Object... details) {
        listener.onNotice(Notice.warning(key, details));
    }

    /** Receives notices and progress. */
    public NewsroomListener listener() {
        return listener;
    }

    @Override
    public void close() {
        if (library != null) {
            new LibraryOpening(this).close(library);
        }
    }
}
