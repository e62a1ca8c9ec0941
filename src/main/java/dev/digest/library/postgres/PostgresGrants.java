package dev.digest.library.postgres;

import dev.digest.library.postgres.database.AccessRights;
import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.storage.LibraryRole;
import dev.digest.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** Gives roles of the server rights in a library. */
record PostgresGrants(PostgresDatabase database) {
    private static final String UNDEFINED_ROLE = "42704";

    /**
     * Gives a role of the server these rights and no others, all or none.
     *
     * @throws Problem {@code library.no-rights}, {@code library.no-person}
     */
    void grant(String name, LibraryRole role) {
        requireOwner();
        List<String> statements = AccessRights.statements(database.server(), name, role);
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
                        + " WHERE n.nspname = current_schema() AND c.relname = 'digest_library'"
                        + " AND NOT pg_has_role(c.relowner, 'USAGE')");
        if (others > 0) {
            throw Problem.of("library.no-rights", database.server(), "GRANT");
        }
    }
}
