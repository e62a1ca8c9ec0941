package dev.digest.library.sqlite.database;

import dev.digest.library.CommandInvocation;
import java.util.function.Supplier;

/**
 * Records the history: one change for all transactions of a command. Temporary triggers of this connection record all
 * row changes, so nothing that a command does is missed.
 */
public final class ChangeRecorder {
    private static final String INSERT = "INSERT INTO change (id, at, who, host, command, sum) VALUES (?1, ?2, ?3, ?4,"
            + " ?5, checksum(json_array(?1, ?2, ?3, ?4, ?5)))";

    private final SqliteDatabase database;
    private final Supplier<CommandInvocation> invocation;
    private boolean ready;
    private boolean written;
    private boolean writing;
    private long change;

    ChangeRecorder(SqliteDatabase database, Supplier<CommandInvocation> occasion) {
        this.database = database;
        this.invocation = occasion;
    }

    /** The number of the change being recorded. */
    public long change() {
        return change;
    }

    /** Creates the triggers, outside of a transaction, since a rollback would drop them. */
    void prepare() {
        if (!ready) {
            database.run("CREATE TEMP TABLE recording (change_id INTEGER)");
            database.run("INSERT INTO recording VALUES (NULL)");
            AuditedTable.all(database).forEach(table -> table.triggers().forEach(database::run));
            ready = true;
        }
    }

    /** Begins to record, after the transaction has begun with the write lock. */
    void begin() {
        if (!written) {
            change = database.queryNumber("SELECT coalesce(max(id), 0) + 1 FROM change");
        }
        database.update("UPDATE recording SET change_id = ?", change);
    }

    /** Records the invocation, if anything changed, before the transaction commits. */
    void end() {
        writing = !written
                && database.queryNumber("SELECT EXISTS (SELECT 1 FROM change_row WHERE change_id = ?)", change) > 0;
        if (writing) {
            write(database, change, invocation.get());
        }
        database.run("UPDATE recording SET change_id = NULL");
    }

    public static void write(SqliteDatabase database, long change, CommandInvocation now) {
        database.update(INSERT, change, now.startedAt().toString(), now.userName(), now.host(), now.command());
    }

    /** The recorded change is durable. */
    void onCommitted() {
        written |= writing;
    }
}
