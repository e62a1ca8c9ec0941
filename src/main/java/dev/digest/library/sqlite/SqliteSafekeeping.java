package dev.digest.library.sqlite;

import dev.digest.library.Occasion;
import dev.digest.library.Safekeeping;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/**
 * Safekeeping of SQLite files.
 *
 * @param patience how long to wait for others who hold a library
 */
public record SqliteSafekeeping(Duration patience) implements Safekeeping {
    private static final int ALL_PAGES = -1;
    private static final int PAUSE_MILLISECONDS = 20;
    private static final String CHANGED = "SELECT max(at) FROM (SELECT max(added_at) AS at FROM paper"
            + " UNION ALL SELECT max(changed_at) FROM curation UNION ALL SELECT max(built_at) FROM issue)";

    @Override
    public boolean isOutdated(Path library) {
        // Every command asks this, so the file's header is read without SQLite.
        try {
            int version = FileHeader.version(library);
            return version > 0 && version < Schema.VERSION;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void recognise(Path file) {
        try {
            if (FileHeader.version(file) == 0) {
                throw Problem.of("library.foreign", file);
            }
        } catch (IOException e) {
            throw Problem.of("library.closed-to-us", file, String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    @Override
    public void requireSomething(Path library) {
        FileHeader.requireSomething(library);
    }

    @Override
    public void copy(Path library, Path to) {
        if (!Files.exists(library)) {
            throw Problem.of("library.missing", library);
        }
        requireSomething(library);
        try (Database database = Database.open(library, patience)) {
            copy(database, to);
        }
        // A file that is by itself, without a log beside it.
        try (Database copy = Database.open(to, patience)) {
            copy.run("PRAGMA journal_mode = DELETE");
        }
    }

    /** With SQLite's own way of copying: as one transaction, within the locks of both files. */
    private void copy(Database from, Path to) {
        try {
            int code = from.connection()
                    .getDatabase()
                    .backup(
                            "main",
                            to.toUri().toString(),
                            null,
                            PAUSE_MILLISECONDS,
                            (int) (patience.toMillis() / PAUSE_MILLISECONDS),
                            ALL_PAGES);
            SQLiteErrorCode error = SQLiteErrorCode.getErrorCode(code);
            if (error != SQLiteErrorCode.SQLITE_OK) {
                throw Database.problem(to, error, error.message);
            }
        } catch (SQLException e) {
            throw Database.problem(to, e);
        }
    }

    @Override
    public Contents inspect(Path copy) {
        new Examination(copy).damage().ifPresent(problem -> {
            throw problem;
        });
        try (Database database = Database.still(copy)) {
            return new Contents(
                    database.number("SELECT count(*) FROM paper"),
                    database.number("SELECT count(*) FROM issue"),
                    database.query(CHANGED, row -> Optional.ofNullable(row.getString(1)))
                            .get(0)
                            .map(Instant::parse));
        }
    }

    @Override
    public void begin(Path file) {
        SqliteLibrary.open(file, patience, () -> Occasion.UNKNOWN).close();
    }

    @Override
    public void bringUpToDate(Path copy) {
        begin(copy);
        try (Database database = Database.open(copy, patience)) {
            database.run("PRAGMA journal_mode = DELETE");
        }
    }

    @Override
    public void replace(Path library, Path copy) {
        try (Database database = Database.still(copy)) {
            copy(database, library);
        } catch (Problem problem) {
            if (!problem.key().equals("library.damaged")) {
                throw problem;
            }
            takeThePlaceOf(library, copy);
        }
    }

    private static void takeThePlaceOf(Path library, Path copy) {
        try {
            // What a log says of the old file must not be read into the new one.
            Files.deleteIfExists(beside(library, "-wal"));
            Files.deleteIfExists(beside(library, "-shm"));
            Files.move(copy, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(library.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw Problem.of("library.failed", library, String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    /** A file that SQLite keeps beside another one. */
    static Path beside(Path file, String what) {
        return file.resolveSibling(file.getFileName() + what);
    }

    @Override
    public List<Problem> examine(Path library) {
        return new Examination(library).findings();
    }

    @Override
    public Map<Integer, String> fingerprints(Path library) {
        return new Examination(library).fingerprints();
    }

    @Override
    public Rescued rescue(Path damaged, Path to, Occasion occasion) {
        return new Rescue(damaged, to, occasion).carryOver();
    }
}
