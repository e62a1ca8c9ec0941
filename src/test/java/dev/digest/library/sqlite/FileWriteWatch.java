package dev.digest.library.sqlite;

import dev.digest.library.Library;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.testing.WatchedWrites;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** Watches which rows of a library in a file are written, and compares that with its history when it is closed. */
public record FileWriteWatch(WatchedWrites writes) {
    /** The same library, watched. */
    public Library watch(Library library) {
        SqliteDatabase database = ((SqliteLibrary) library).database();
        database.run("CREATE TEMP TABLE seen (place TEXT, kind TEXT)");
        WatchedWrites.watch(FileWriteWatch::trigger, database::run);
        // By a trigger too: a session writes through connections of its own, which are watched as well.
        database.run("CREATE TEMP TABLE recorded (place TEXT, kind TEXT)");
        database.run("CREATE TEMP TRIGGER see_change_row AFTER INSERT ON main.change_row WHEN "
                + WatchedWrites.IS_OF_TABLE + " BEGIN INSERT INTO recorded VALUES (new.place, new.kind); END");
        return (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        writes.compare(counts(database, "seen"), counts(database, "recorded"));
                    }
                    try {
                        return method.invoke(library, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static List<String> counts(SqliteDatabase database, String table) {
        return database.query(WatchedWrites.counts(table), row -> row.getString(1));
    }

    private static String trigger(String table, String event) {
        return "CREATE TEMP TRIGGER see_" + table + "_" + event + " AFTER " + event + " ON main." + table
                + " BEGIN INSERT INTO seen VALUES; END";
    }
}
