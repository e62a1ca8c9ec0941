package dev.digest.library.postgres.database;

import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a library on a server: the script {@code schema-N.sql} of the first version makes the tables, that of
 * each later one changes them and the version. A row of {@code digest_library} has the version, and says that the
 * schema is ours.
 */
public record PostgresSchema(PostgresDatabase database) {
    /** The first version that there was on servers. */
    private static final int FIRST = 9;

    /** The version that added what is derived from papers. */
    private static final int WITH_LISTING = 11;

    private static final String FORMAT = "library";
    private static final String FOUND = "SELECT format, version, current_schema() FROM digest_library";

    /**
     * Checks whether this program can use the library.
     *
     * @throws Problem {@code library.not-created}, {@code library.other-program}, {@code library.no-schema},
     *     {@code library.other-schema}, {@code library.newer}, {@code library.outdated-on-server}
     */
    public void require() {
        int version = version();
        if (version < LibrarySchema.VERSION) {
            throw Problem.of("library.outdated-on-server", database.server(), version, LibrarySchema.VERSION);
        }
    }

    /** The version of a library that is not newer than this program. */
    private int version() {
        int version = read();
        if (version > LibrarySchema.VERSION) {
            throw Problem.of(ProblemCode.LIBRARY_NEWER, database.server(), version, LibrarySchema.VERSION);
        }
        return version;
    }

    private int read() {
        try {
            List<Integer> versions = database.query(FOUND, row -> {
                requireWanted(row.getString(3));
                return FORMAT.equals(row.getString(1)) ? row.getInt(2) : -1;
            });
            if (versions.size() != 1 || versions.get(0) < FIRST) {
                throw Problem.of("library.other-program", database.server());
            }
            return versions.get(0);
        } catch (Problem problem) {
            String state = problem.getCause() instanceof SQLException e ? PostgresDatabase.state(e) : "";
            if (state.equals("42P01")) {
                requireEmpty();
                throw Problem.of("library.not-created", database.server());
            }
            if (state.equals("42703")) {
                throw Problem.of("library.other-program", database.server());
            }
            throw problem;
        }
    }

    /** Nothing of another program is in the schema, but what its extensions have. */
    private void requireEmpty() {
        requireSchema();
        long others = database.queryNumber("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid ="
                + " c.relnamespace WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                + " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')");
        if (others > 0) {
            throw Problem.of("library.other-program", database.server());
        }
    }

    private void requireSchema() {
        String found = database.query("SELECT current_schema()", row -> String.valueOf(row.getString(1)))
                .get(0);
        if (found.equals("null")) {
            String wanted = database.server().schema();
            // A schema that one may not use is left out as one that is not there.
            boolean exists = database.queryNumber("SELECT count(*) FROM pg_namespace WHERE nspname = ?", wanted) > 0;
            throw Problem.of(exists ? "library.no-rights" : "library.no-schema", database.server(), wanted);
        }
        requireWanted(found);
    }

    /** A pool before the server may not pass on the schema: then it would be another library, or none. */
    private void requireWanted(@Nullable String schema) {
        String wanted = database.server().parameters().get("schema");
        if (wanted != null && !wanted.equals(schema)) {
            throw Problem.of("library.other-schema", database.server(), wanted, String.valueOf(schema));
        }
    }

    /**
     * Creates the tables where there are none; returns whether it did.
     *
     * @throws Problem {@code library.other-program}, {@code library.newer}, {@code library.no-rights},
     *     {@code library.no-create}
     */
    public boolean createIfAbsent() {
        requireSchema();
        return database.withoutRecording(() -> {
            if (database.queryNumber("SELECT count(to_regclass('digest_library'))") > 0) {
                version();
                return false;
            }
            requireEmpty();
            requireRightToCreate();
            database.run(tables());
            database.run(script("guards"));
            database.run(script("listing"));
            return true;
        });
    }

    /** Whoever did not create the database may only use its usual schema. */
    private void requireRightToCreate() {
        database.query(
                        "SELECT session_user, current_schema() WHERE NOT has_schema_privilege(current_schema(), 'CREATE')",
                        row -> Problem.of("library.no-create", database.server(), row.getString(1), row.getString(2)))
                .forEach(problem -> {
                    throw problem;
                });
    }

    /** Changes the tables of an older version to the current one, all in one transaction. */
    public void upgrade() {
        database.withoutRecording(() -> {
            migrate(version());
            return database;
        });
    }

    private void migrate(int from) {
        for (int version = from + 1; version <= LibrarySchema.VERSION; version++) {
            database.run(script("schema-" + version));
        }
        if (from < WITH_LISTING) {
            database.run(script("listing"));
        }
    }

    /** Statements that create the tables of the current version. */
    static String tables() {
        StringBuilder statements = new StringBuilder();
        for (int version = FIRST; version <= LibrarySchema.VERSION; version++) {
            statements.append(script("schema-" + version));
        }
        return statements.toString();
    }

    private static String script(String name) {
        String file = name + ".sql";
        try (InputStream in = Objects.requireNonNull(PostgresSchema.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
