package dev.digest.library.postgres;

import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.storage.LibraryRole;
import dev.digest.problem.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rights in a library: those of a role of the server on its tables. The history is only added to, which the database
 * holds an editor to, whatever program they use.
 */
record PostgresGrants(PostgresDatabase database) {
    private static final String VERSION = "digest_library";
    private static final Set<String> HISTORY = Set.of("change", "change_row", "undo", "file_text");
    private static final String UNDEFINED_ROLE = "42704";

    /** The statements that give a role these rights and no others. */
    List<String> statements(String name, LibraryRole role) {
        String person = quoted(name);
        List<String> history = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (String table : StoredTable.NAMES) {
            (HISTORY.contains(table) ? history : records).add(qualified(table));
        }
        List<String> all = new ArrayList<>(records);
        all.addAll(history);
        all.add(qualified(VERSION));
        List<String> statements = new ArrayList<>();
        statements.add("REVOKE ALL ON " + String.join(", ", all) + " FROM " + person + ";");
        statements.add("GRANT USAGE ON SCHEMA " + schema() + " TO " + person + ";");
        statements.add("GRANT SELECT ON " + String.join(", ", all) + " TO " + person + ";");
        if (role == LibraryRole.EDITOR) {
            statements.add("GRANT INSERT, UPDATE, DELETE ON " + String.join(", ", records) + " TO " + person + ";");
            statements.add("GRANT INSERT ON " + String.join(", ", history) + " TO " + person + ";");
        }
        return statements;
    }

    /**
     * Gives a role these rights, all or none.
     *
     * @throws Problem {@code library.no-rights}, {@code library.no-person}
     */
    void grant(String name, LibraryRole role) {
        requireOwner();
        List<String> statements = statements(name, role);
        try {
            database.withoutRecording(() -> {
                statements.forEach(database::run);
                return role;
            });
        } catch (Problem problem) {
            boolean isUnknown = problem.getCause() instanceof SQLException e && UNDEFINED_ROLE.equals(e.getSQLState());
            throw isUnknown
                    ? Problem.of("library.no-person", database.server(), name).causedBy(problem)
                    : problem;
        }
    }

    /** The server only warns of a right that somebody cannot give. */
    private void requireOwner() {
        long others =
                database.queryNumber("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname = current_schema() AND c.relname = '" + VERSION
                        + "' AND NOT pg_has_role(c.relowner, 'USAGE')");
        if (others > 0) {
            throw Problem.of("library.no-rights", database.server(), "GRANT");
        }
    }

    private String qualified(String table) {
        return schema() + "." + table;
    }

    private String schema() {
        return quoted(database.query("SELECT current_schema()", row -> row.getString(1))
                .get(0));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
