package dev.digest.library.postgres.database;

import dev.digest.library.CommandInvocation;
import dev.digest.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lock of those who write: nobody else writes until the transaction ends. It is one number a schema, so that
 * several libraries in one database do not wait for each other. Its holder is named by {@code application_name}, which
 * everybody may read.
 */
final class WriteLock {
    /** "digs", as in the files of SQLite. */
    private static final int NUMBER = 0x64696773;

    private static final String PROGRAM = "digest ";

    private static final String HOLDERS = "SELECT a.pid, coalesce(a.application_name, ''), coalesce(a.usename, '')"
            + " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid JOIN pg_database d ON d.oid = l.database"
            + " WHERE l.locktype = 'advisory' AND l.granted AND d.datname = current_database()"
            + " AND l.classid::bigint = " + NUMBER
            + " AND l.objid::bigint = (hashtext(current_schema())::bigint & 4294967295)";

    private final LockTimes times;
    private Supplier<CommandInvocation> holder = () -> CommandInvocation.UNKNOWN;

    WriteLock(LockTimes times) {
        this.times = times;
    }

    /** Who will hold the lock. */
    void setHolder(Supplier<CommandInvocation> holder) {
        this.holder = holder;
    }

    /** Statements with which a transaction that writes begins. */
    String sql() {
        CommandInvocation now = holder.get();
        String name = (PROGRAM + now.userName() + "@" + now.host()).replace("'", "''");
        return "SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = "
                + Math.max(1, times.patience().toMillis()) + "; SET LOCAL idle_in_transaction_session_timeout = "
                + times.idle().toMillis() + "; SELECT pg_advisory_xact_lock(" + NUMBER
                + ", hashtext(current_schema())); SELECT set_config('application_name', left('" + name
                + "', 41) || ' ' || to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), true)";
    }

    /** The problem with the name of the holder, where the lock was waited for in vain. */
    Problem explain(Problem problem, PostgresDatabase database) {
        boolean waited = problem.getCause() instanceof SQLException e
                && PostgresDatabase.state(e).equals("55P03");
        if (!waited) {
            return problem;
        }
        List<Problem> holders = database.query(
                HOLDERS,
                row -> Problem.of(
                        "library.busy-on-server",
                        database.server(),
                        who(row.getString(2), row.getString(3)),
                        since(row.getString(2)),
                        row.getInt(1)));
        return holders.isEmpty() ? problem : holders.get(0).causedBy(problem);
    }

    /** A name that is not of ASCII is shown as question marks: then the role says more. */
    private static String who(String application, String role) {
        boolean isOurs = application.startsWith(PROGRAM) && !application.contains("?");
        int end = application.lastIndexOf(' ');
        return isOurs && end > PROGRAM.length()
                ? application.substring(PROGRAM.length(), end).strip()
                : role;
    }

    private static String since(String application) {
        return application.startsWith(PROGRAM) ? application.substring(application.lastIndexOf(' ') + 1) : "?";
    }
}
