package dev.digest.testing;

import java.util.List;
import java.util.Locale;

/** Watches which rows of a library on a server are written, and compares that with its history after each command. */
public final class ServerWriteWatch {
    private static final List<String> TABLES = List.of("seen", "recorded");

    private final PostgresServer server;
    private final String path;
    private final WatchedWrites writes;

    /** @param schema the schema of the library */
    public ServerWriteWatch(PostgresServer server, String schema, WatchedWrites writes) {
        this.server = server;
        this.path = "SET search_path = " + schema + "; ";
        this.writes = writes;
        for (String table : TABLES) {
            server.run(path + "CREATE TABLE " + table + " (place text COLLATE \"C\", kind text COLLATE \"C\")");
        }
        WatchedWrites.watch(ServerWriteWatch::trigger, statement -> server.run(path + statement));
        server.run(path + "CREATE FUNCTION see_change_row() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN INSERT INTO recorded VALUES (new.place, new.kind); RETURN NULL; END $$;"
                + " CREATE TRIGGER see_change_row AFTER INSERT ON change_row FOR EACH ROW WHEN ("
                + WatchedWrites.IS_OF_TABLE + ") EXECUTE FUNCTION see_change_row()");
    }

    private static String trigger(String table, String event) {
        String name = ("see_" + table + "_" + event).toLowerCase(Locale.ROOT);
        return "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN INSERT INTO seen VALUES; RETURN NULL; END $$; CREATE TRIGGER " + name + " AFTER " + event
                + " ON " + table + " FOR EACH ROW EXECUTE FUNCTION " + name + "()";
    }

    /**
     * Runs a command and compares what it wrote.
     *
     * @param records whether the command records what it writes
     */
    public void during(Runnable command, boolean records) {
        command.run();
        if (records) {
            writes.compare(counts("seen"), counts("recorded"));
        }
        TABLES.forEach(table -> server.run(path + "DELETE FROM " + table));
    }

    private List<String> counts(String table) {
        return server.query(path + WatchedWrites.counts(table));
    }
}
