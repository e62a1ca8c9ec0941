package dev.digest.library.sqlite;

import dev.digest.library.Occasion;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The tables, and how a file of an older program gets those of this one: version by version, each by its script
 * {@code schema-N.sql}, all in one transaction. SQLite keeps the version in the file's header.
 */
final class Schema {
    /** The version that this program writes. */
    static final int VERSION = 2;

    private static final int WITH_HISTORY = 2;

    private Schema() {}

    /**
     * Brings a file to {@link #VERSION}.
     *
     * @throws Problem {@code library.newer} when a newer program wrote the file, which is left untouched
     */
    static void bringUpToDate(Database database, Supplier<Occasion> occasion) {
        int found = version(database);
        if (found > VERSION) {
            throw Problem.of("library.newer", database.file(), found, VERSION);
        }
        if (found < VERSION) {
            database.unrecorded(() -> {
                // Asked again under the lock: another process may have done it meanwhile.
                for (int version = version(database) + 1; version <= VERSION; version++) {
                    migrate(database, version);
                    if (version == WITH_HISTORY) {
                        beginHistory(database, occasion);
                    }
                }
                return VERSION;
            });
        }
        writeAhead(database);
    }

    /**
     * With a write-ahead log readers and a writer do not wait for each other. Changing over needs the file alone, and
     * SQLite does not wait for that: when another process has it open just then, the next one to open it changes over.
     */
    private static void writeAhead(Database database) {
        String mode =
                database.query("PRAGMA journal_mode", row -> row.getString(1)).get(0);
        if (!mode.equals("wal")) {
            try {
                database.run("PRAGMA journal_mode = WAL");
            } catch (Problem problem) {
                if (!problem.key().equals("library.busy")) {
                    throw problem;
                }
            }
        }
    }

    private static int version(Database database) {
        return (int) database.number("PRAGMA user_version");
    }

    /** Goes from the version before to this one. */
    static void migrate(Database database, int version) {
        for (String statement : script(version).replaceAll("(?m)^--.*\n", "").split(";\\s*\\n", -1)) {
            if (!statement.isBlank()) {
                database.run(statement);
            }
        }
        database.run("PRAGMA user_version = " + version);
    }

    /** Notes every row that is there, with its checksum, so that what happens to it is noticed. */
    private static void beginHistory(Database database, Supplier<Occasion> occasion) {
        if (database.number("SELECT count(*) FROM (SELECT 1 FROM paper UNION ALL SELECT 1 FROM issue"
                        + " UNION ALL SELECT 1 FROM event LIMIT 1)")
                > 0) {
            long change = database.number("SELECT coalesce(max(id), 0) + 1 FROM change");
            Recorder.write(database, change, new Occasion(occasion.get().at(), "", "", ""));
            RecordedTable.all(database).forEach(table -> database.update(table.found(), change));
        }
    }

    private static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
