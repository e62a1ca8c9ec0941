package dev.digest.testing;

import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.storage.LibraryServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Libraries of older schemas, by the scripts that made them, with the rows of a present one. */
public final class OlderLibraries {
    private static final int FIRST_ON_SERVER = 9;

    private OlderLibraries() {}

    /** Writes the rows of a library in a file into a new file of an older schema. */
    public static void inFile(int version, Path present, Path older) throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.open(older)) {
            Schema.migrateTo(version, database);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + older);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("ATTACH '" + present + "' AS present");
            for (String table : StoredTable.NAMES) {
                String columns = columns(table, statement);
                statement.execute("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns
                        + " FROM present." + table + " ORDER BY rowid");
            }
        }
    }

    private static String columns(String table, Statement statement) throws SQLException {
        try (ResultSet names = statement.executeQuery(
                "SELECT group_concat(name, ', ') FROM pragma_table_info('" + table + "', 'main')")) {
            return names.getString(1);
        }
    }

    /** Makes a library of an older schema on a server, with the rows of one there. */
    public static LibraryServer onServer(int version, LibraryServer present, PostgresServer server) throws IOException {
        LibraryServer older = server.newSchema();
        String schema = older.schema();
        StringBuilder scripts = new StringBuilder();
        for (int one = FIRST_ON_SERVER; one <= version; one++) {
            scripts.append(script("schema-" + one));
        }
        server.run("SET search_path = " + schema + ";" + scripts + script("guards"));
        server.run("SET session_replication_role = replica; DO $$ DECLARE name text; columns text; BEGIN"
                + " FOR name, columns IN SELECT table_name, string_agg(column_name, ', ' ORDER BY ordinal_position)"
                + " FROM information_schema.columns WHERE table_schema = '" + schema
                + "' AND table_name <> 'digest_library' AND is_identity = 'NO' GROUP BY table_name LOOP"
                + " EXECUTE format('INSERT INTO " + schema + ".%I (%s) SELECT %s FROM " + present.schema()
                + ".%I', name, columns, columns, name); END LOOP; END $$");
        return older;
    }

    private static String script(String name) throws IOException {
        try (InputStream in =
                LibraryServer.class.getResourceAsStream("/dev/digest/library/postgres/database/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
