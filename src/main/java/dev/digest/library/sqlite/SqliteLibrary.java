package dev.digest.library.sqlite;

import dev.digest.library.CommandInvocation;
import dev.digest.library.DecisionStore;
import dev.digest.library.DraftStore;
import dev.digest.library.EventStore;
import dev.digest.library.History;
import dev.digest.library.IssueStore;
import dev.digest.library.Library;
import dev.digest.library.LibraryArchive;
import dev.digest.library.LibraryTransactions;
import dev.digest.library.PaperStore;
import dev.digest.library.SendingStore;
import dev.digest.library.sqlite.archive.SqliteArchive;
import dev.digest.library.sqlite.database.ReadOnlyAccess;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.WalOwner;
import dev.digest.library.sqlite.history.SqliteHistory;
import dev.digest.library.sqlite.row.DecisionRows;
import dev.digest.library.sqlite.row.DraftRows;
import dev.digest.library.sqlite.row.EventRows;
import dev.digest.library.sqlite.row.IssueRows;
import dev.digest.library.sqlite.row.PaperKeys;
import dev.digest.library.sqlite.row.PaperQueries;
import dev.digest.library.sqlite.row.PaperRows;
import dev.digest.library.sqlite.row.SendingRows;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** The library in one SQLite file, which several processes may have open at once. */
public final class SqliteLibrary implements Library, LibraryTransactions {
    private final SqliteDatabase database;
    private final PaperStore papers;
    private final IssueStore issues;
    private final EventStore events;
    private final DecisionStore decisions;
    private final DraftStore drafts;
    private final SendingStore sendings;
    private final SqliteHistory history;
    private final Runnable onClose;

    private SqliteLibrary(SqliteDatabase database, Supplier<CommandInvocation> invocation, Runnable onClose) {
        this.database = database;
        this.onClose = onClose;
        PaperKeys keys = new PaperKeys(database);
        PaperRows paperRows = new PaperRows(database, keys);
        PaperQueries queries = new PaperQueries(database);
        IssueRows issueRows = new IssueRows(database);
        EventRows eventRows = new EventRows(database);
        this.papers = new SqlitePaperStore(database, paperRows, queries, keys, issueRows);
        this.issues = new SqliteIssueStore(database, issueRows, paperRows, queries, keys, eventRows);
        this.events = new SqliteEventStore(database, eventRows);
        this.decisions = new SqliteDecisionStore(database, new DecisionRows(database));
        this.drafts = new DraftRows(database);
        this.sendings = new SendingRows(database);
        this.history = new SqliteHistory(database, database.startRecording(invocation), invocation);
    }

    /** Opens a library without an invocation. */
    public static SqliteLibrary open(Path file) {
        return open(file, () -> CommandInvocation.UNKNOWN);
    }

    /**
     * Opens a library, creates it if necessary, and migrates an older one. A file without write permission is opened
     * read-only.
     *
     * @param occasion the invocation for the history; evaluated at the first change
     * @throws Problem {@code library.newer}, {@code library.damaged}, {@code library.closed-to-us}, …
     */
    public static SqliteLibrary open(Path file, Supplier<CommandInvocation> occasion) {
        return open(file, SqliteDatabase.WAIT, occasion);
    }

    /**
     * The same with another busy timeout.
     *
     * @throws Problem as {@link #open(Path, Supplier)}
     */
    public static SqliteLibrary open(Path file, Duration wait, Supplier<CommandInvocation> occasion) {
        try {
            return openToWrite(file, wait, occasion);
        } catch (Problem problem) {
            boolean full = problem.is(ProblemCode.LIBRARY_FULL) && Files.isReadable(file);
            boolean closed = problem.is(ProblemCode.LIBRARY_CLOSED_TO_US) && ReadOnlyAccess.isReadOnly(file);
            if (!full && !closed) {
                throw problem;
            }
            return openToRead(file, occasion, problem);
        }
    }

    private static SqliteLibrary openToWrite(Path file, Duration wait, Supplier<CommandInvocation> occasion) {
        new WalOwner(file).putForeignAside();
        SqliteDatabase database = SqliteDatabase.open(file, wait);
        try {
            database.guard();
            Schema.migrateToCurrent(database, occasion);
            database.ownLog();
            return new SqliteLibrary(database, occasion, () -> {});
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }

    /**
     * Opens a library of the current version read-only, without changing it or its sidecar files.
     *
     * @param otherwise the problem for another version and for any write
     */
    public static SqliteLibrary openToRead(Path file, Supplier<CommandInvocation> occasion, Problem otherwise) {
        ReadOnlyAccess onlooker = ReadOnlyAccess.forFile(file);
        SqliteDatabase database = onlooker.open();
        try {
            if (Schema.require(database) < Schema.VERSION) {
                throw otherwise;
            }
            database.refuseToWrite(otherwise);
            return new SqliteLibrary(database, occasion, onlooker::requireUnchanged);
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }

    @Override
    public PaperStore papers() {
        return papers;
    }

    @Override
    public IssueStore issues() {
        return issues;
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public DecisionStore decisions() {
        return decisions;
    }

    @Override
    public LibraryTransactions transactions() {
        return this;
    }

    /** The connection, for tests that watch it. */
    SqliteDatabase database() {
        return database;
    }

    /** The number of statements run so far. */
    public long statements() {
        return database.statements();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public void beginDryRun() {
        database.beginDryRun();
    }

    @Override
    public LibraryArchive archive() {
        return new SqliteArchive(database);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public DraftStore drafts() {
        return drafts;
    }

    @Override
    public SendingStore sendings() {
        return sendings;
    }

    @Override
    public void close() {
        database.close();
        onClose.run();
    }
}
