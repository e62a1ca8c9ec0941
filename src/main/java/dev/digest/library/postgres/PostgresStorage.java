package dev.digest.library.postgres;

import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.postgres.database.AccessRights;
import dev.digest.library.postgres.database.LockTimes;
import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.postgres.database.PostgresSchema;
import dev.digest.library.postgres.database.PostgresTextIndex;
import dev.digest.library.postgres.database.ServerConnections;
import dev.digest.library.sql.history.HistoryProblems;
import dev.digest.library.sql.history.LimitedFindings;
import dev.digest.library.sql.row.RowValidation;
import dev.digest.library.storage.BackupFiles;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryRole;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.library.storage.RecoveryResult;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A library in one schema of a database on a PostgreSQL server. */
public final class PostgresStorage implements LibraryStorage {
    private final LibraryServer server;
    private final LockTimes lockTimes;
    private final ServerConnections connections;
    private @Nullable PostgresDatabase watching;

    /** @param connections opens each connection */
    public PostgresStorage(LibraryServer server, LockTimes lockTimes, ServerConnections connections) {
        this.server = server;
        this.lockTimes = lockTimes;
        this.connections = connections;
    }

    @Override
    public LibraryLocation location() {
        return server;
    }

    @Override
    public Library open(Supplier<CommandInvocation> occasion) {
        return openToWrite(occasion);
    }

    @Override
    public Library openToRead(Supplier<CommandInvocation> occasion, Problem otherwise) {
        PostgresDatabase database = connect();
        database.refuseToWrite(otherwise);
        return PostgresLibrary.open(database, occasion);
    }

    PostgresLibrary openToWrite(Supplier<CommandInvocation> occasion) {
        return PostgresLibrary.open(connect(), occasion);
    }

    private PostgresDatabase connect() {
        return PostgresDatabase.connect(server, lockTimes, connections);
    }

    /** Runs work on a connection of its own. */
    <T> T with(Function<PostgresDatabase, T> work) {
        try (PostgresDatabase database = connect()) {
            return work.apply(database);
        }
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public boolean isOutdated() {
        return false;
    }

    @Override
    public boolean createIfAbsent() {
        return with(database -> new PostgresSchema(database).createIfAbsent());
    }

    @Override
    public void upgrade() {
        with(database -> {
            new PostgresSchema(database).upgrade();
            return database;
        });
    }

    /** One connection is kept for this question, which is asked again and again. */
    @Override
    public synchronized String revision() {
        try {
            PostgresDatabase asked = watching;
            if (asked == null) {
                asked = connect();
                watching = asked;
            }
            return "change " + asked.queryNumber("SELECT coalesce(max(id), 0) FROM change");
        } catch (Problem problem) {
            forget();
            return problem.key();
        }
    }

    private void forget() {
        PostgresDatabase asked = watching;
        watching = null;
        if (asked != null) {
            try {
                asked.close();
            } catch (Problem problem) {
                // It was closed by the server already.
            }
        }
    }

    @Override
    public List<Problem> diagnose() {
        LimitedFindings findings = new LimitedFindings();
        findings.attempt(() -> with(database -> {
            new PostgresSchema(database).require();
            // Each by itself: after an error the server answers nothing more in a transaction.
            findings.attempt(() -> check(database, () -> new HistoryProblems(database).find(findings::add)));
            findings.attempt(() -> check(database, () -> new RowValidation(database).validate(findings::add)));
            findings.attempt(() -> check(database, () -> checkIndex(database, findings)));
            return database;
        }));
        return findings.all();
    }

    private static void check(PostgresDatabase database, Runnable work) {
        database.inReadTransaction(() -> {
            work.run();
            return database;
        });
    }

    private static void checkIndex(PostgresDatabase database, LimitedFindings findings) {
        if (!new PostgresTextIndex(database).isRight()) {
            findings.add(Problem.of(ProblemCode.DOCTOR_INDEX));
        }
    }

    @Override
    public Map<Integer, String> fingerprints() {
        Map<Integer, String> fingerprints = new TreeMap<>();
        try (PostgresDatabase database = connect()) {
            database.query(
                    "SELECT number, fingerprint FROM issue WHERE fingerprint <> ''",
                    row -> String.valueOf(fingerprints.put(row.getInt(1), row.getString(2))));
        } catch (Problem problem) {
            // Problems of the library are reported elsewhere.
        }
        return fingerprints;
    }

    @Override
    public RecoveryResult recover(CommandInvocation invocation) {
        throw Problem.of("doctor.operator", server);
    }

    @Override
    public void rebuildIndex() {
        with(database -> {
            new PostgresTextIndex(database).rebuild();
            return database;
        });
    }

    @Override
    public List<String> grants(String name, LibraryRole role) {
        return AccessRights.statements(server, name, role).stream()
                .map(statement -> statement + ";")
                .toList();
    }

    @Override
    public void grant(String name, LibraryRole role) {
        with(database -> {
            new PostgresGrants(database).grant(name, role);
            return role;
        });
    }

    @Override
    public BackupFiles backups() {
        return new PostgresBackups(this);
    }
}
