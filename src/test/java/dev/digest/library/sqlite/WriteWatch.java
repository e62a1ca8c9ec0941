package dev.digest.library.sqlite;

import dev.digest.library.Library;
import dev.digest.library.sqlite.database.SqliteDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Watches by triggers which rows of a library are written, and compares that with its history when it is closed. */
public final class WriteWatch {
    private static final List<String> TABLES = List.of(
            "paper",
            "paper_key",
            "curation",
            "issue",
            "issue_paper",
            "passed_rule",
            "event",
            "draft",
            "decision",
            "sending",
            "undo",
            "file_text");
    private static final Map<String, String> SIGNS = Map.of("INSERT", "+", "UPDATE", "~", "DELETE", "-");

    private final List<String> unrecorded = new ArrayList<>();
    private int written;

    /** The same library, watched. */
    public Library watch(Library library) {
        SqliteDatabase database = ((SqliteLibrary) library).database();
        database.run("CREATE TEMP TABLE seen (place TEXT, kind TEXT)");
        for (String table : TABLES) {
            SIGNS.forEach((event, sign) -> database.run("CREATE TEMP TRIGGER see_" + table + "_" + event + " AFTER "
                    + event + " ON main." + table + " BEGIN INSERT INTO seen VALUES ('" + table + "', '" + sign
                    + "'); END"));
        }
        // By a trigger too: a session writes through connections of its own, which are watched as well.
        database.run("CREATE TEMP TABLE recorded (place TEXT, kind TEXT)");
        database.run("CREATE TEMP TRIGGER see_change_row AFTER INSERT ON main.change_row"
                + " WHEN new.place <> 'file' AND new.kind <> '?'"
                + " BEGIN INSERT INTO recorded VALUES (new.place, new.kind); END");
        return (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        compare(database);
                    }
                    try {
                        return method.invoke(library, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void compare(SqliteDatabase database) {
        List<String> seen = counts(database, "seen");
        List<String> recorded = counts(database, "recorded");
        written += seen.size();
        if (!seen.equals(recorded)) {
            unrecorded.add("written " + seen + ", recorded " + recorded);
        }
    }

    private static List<String> counts(SqliteDatabase database, String table) {
        return database.query(
                "SELECT place || kind || count(*) FROM " + table + " GROUP BY place, kind ORDER BY 1",
                row -> row.getString(1));
    }

    /** What was written and recorded differently. */
    public List<String> unrecorded() {
        return unrecorded;
    }

    /** How many kinds of writes were seen. */
    public int written() {
        return written;
    }
}
