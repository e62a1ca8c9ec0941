package dev.digest.library.sqlite;

import dev.digest.library.CommandInvocation;
import dev.digest.library.sql.SqlLibrary;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sql.row.TextIndex;
import dev.digest.library.sqlite.database.ReadOnlyAccess;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.WalOwner;
import dev.digest.library.sqlite.search.SqliteTextIndex;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** The library in one SQLite file, which several processes may have open at once. */
public final class SqliteLibrary extends SqlLibrary {
    private final SqliteDatabase database;
    private final Runnable onClose;

    private SqliteLibrary(
            SqliteDatabase database, TextIndex index, Supplier<CommandInvocation> invocation, Runnable onClose) {
        super(database, index, invocation);
        this.database = database;
        this.onClose = onClose;
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
        return open(file, wait, occasion, SqliteTextIndex.Limits.USUAL);
    }

    /**
     * The same with other limits of the index for searches.
     *
     * @throws Problem as {@link #open(Path, Supplier)}
     */
    public static SqliteLibrary open(
            Path file, Duration wait, Supplier<CommandInvocation> occasion, SqliteTextIndex.Limits limits) {
        try {
            return openToWrite(file, wait, occasion, limits);
        } catch (Problem problem) {
            boolean full = problem.is(ProblemCode.LIBRARY_FULL) && Files.isReadable(file);
            boolean closed = problem.is(ProblemCode.LIBRARY_CLOSED_TO_US) && ReadOnlyAccess.isReadOnly(file);
            if (!full && !closed) {
                throw problem;
            }
            return openToRead(file, occasion, problem);
        }
    }

    private static SqliteLibrary openToWrite(
            Path file, Duration wait, Supplier<CommandInvocation> occasion, SqliteTextIndex.Limits limits) {
        new WalOwner(file).putForeignAside();
        SqliteDatabase database = SqliteDatabase.open(file, wait);
        try {
            database.guard();
            Schema.migrateToCurrent(database, occasion);
            database.ownLog();
            return new SqliteLibrary(database, new SqliteTextIndex(database, limits), occasion, () -> {});
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
            if (Schema.require(database) < LibrarySchema.VERSION) {
                throw otherwise;
            }
            database.refuseToWrite(otherwise);
            return new SqliteLibrary(
                    database,
                    new SqliteTextIndex(database, SqliteTextIndex.Limits.USUAL),
                    occasion,
                    onlooker::requireUnchanged);
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }

    /** The connection, for tests that watch it. */
    SqliteDatabase database() {
        return database;
    }

    @Override
    public void close() {
        super.close();
        onClose.run();
    }
}
