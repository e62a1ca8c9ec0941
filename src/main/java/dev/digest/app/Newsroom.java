package dev.digest.app;

import dev.digest.discovery.PaperPool;
import dev.digest.fetch.PaperSource;
import dev.digest.issue.Newsletter;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.LibraryFiles;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private @Nullable Library library;

    private Newsroom(NewsroomRequest request, NewsroomHost host, NewsroomListener listener) {
        this.request = request;
        this.host = host;
        this.listener = listener;
        this.workspace = request.workspace().map(Workspace::open).orElseGet(() -> Workspace.findFrom(host.folder()));
    }

    /**
     * Opens a newsletter, and first recovers the writes of an interrupted command.
     *
     * @throws Problem {@code workspace.none} when neither this folder nor a parent is a newsletter
     */
    public static Newsroom open(NewsroomRequest request, NewsroomHost host, NewsroomListener listener) {
        Newsroom newsroom = new Newsroom(request, host, listener);
        new LibraryOpening(newsroom).recoverInterruptedWrites();
        return newsroom;
    }

    /** The newsletter's folder. */
    public Workspace workspace() {
        return workspace;
    }

    /** The newsletter's settings, layered over the user's and the built-in ones. */
    public Settings settings() {
        if (settings == null) {
            settings = Settings.of(
                    Optional.of(workspace), new UserFolders(host.environment()).settings(), host.environment());
            settings.ignoredSettings().forEach(problem -> warn("settings.passed-over", problem));
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

    /** The issue being made: that of the library, or the one with which the settings let this newsletter begin. */
    public int nextIssue() {
        return Math.max(settings().number("first-issue"), library().issues().nextNumber());
    }

    /** The pool of new papers; the caller closes it. */
    public PaperPool pool() {
        return adapters().discovery().pool().apply(workspace.pool());
    }

    /** Operations on library files: create, inspect, copy, repair. */
    public LibraryFiles libraryFiles() {
        return adapters().libraryFiles();
    }

    /** The adapters of this program. */
    public StageAdapters adapters() {
        return host.adapters();
    }

    /** The sources of papers, in the order in which they are tried. */
    public List<PaperSource> sources(boolean bypassCache, Optional<String> title) {
        return adapters().sources().create(settings(), new FetchMode(bypassCache, title, listener));
    }

    /** The environment of the newsletter. */
    public NewsroomHost host() {
        return host;
    }

    /** The time. */
    public Instant now() {
        return host.clock().instant();
    }

    /** The newsletter's files, and path resolution and display. */
    public NewsroomFiles files() {
        return new NewsroomFiles(this);
    }

    /** The command that is running, as recorded in the history. */
    public CommandInvocation invocation() {
        String named = settings().userName();
        String user = named.isEmpty() ? host.firstVariable("USER", "LOGNAME", "USERNAME") : named;
        return new CommandInvocation(
                now(), CleanText.line(user), host.firstVariable("HOSTNAME", "COMPUTERNAME"), request.commandLine());
    }

    /** Whether this is a dry run. */
    public boolean isDryRun() {
        return request.dryRun();
    }

    /** Whether sources must not be queried. */
    public boolean isOffline() {
        return request.offline();
    }

    /** Whether nothing is written, not even to recover an interrupted command. */
    boolean isReadOnly() {
        return request.readOnly();
    }

    /**
     * A paper of the library by a user's reference.
     *
     * @throws Problem {@code library.unknown}, or why the text is not a reference
     */
    public LibraryPaper paper(String ref) {
        PaperId id = PaperRef.parse(ref).id();
        return library()
                .papers()
                .find(id)
                .or(() -> sameAs(id).flatMap(library().papers()::find))
                .orElseThrow(() -> Problem.of("library.unknown", id));
    }

    /** The paper of the library with this secondary id, such as its DOI. */
    public Optional<PaperId> sameAs(PaperId id) {
        return library().papers().findDuplicate(Paper.of(id, "").build());
    }

    /** The papers of the library with these secondary ids, by such an id. */
    public Map<PaperId, PaperId> sameAs(Collection<PaperId> ids) {
        return library()
                .papers()
                .findDuplicates(ids.stream().map(id -> Paper.of(id, "").build()).toList());
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
