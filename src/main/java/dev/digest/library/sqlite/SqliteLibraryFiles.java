package dev.digest.library.sqlite;

import dev.digest.library.CommandInvocation;
import dev.digest.library.LibraryFiles;
import dev.digest.library.sqlite.database.ReadOnlyAccess;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SidecarFiles;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.SqliteFileHeader;
import dev.digest.library.sqlite.database.WalOwner;
import dev.digest.library.sqlite.repair.DatabaseRecovery;
import dev.digest.library.sqlite.repair.IntegrityCheck;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on SQLite library files.
 *
 * @param lockTimeout how long to wait for others who hold a lock
 */
public record SqliteLibraryFiles(Duration lockTimeout) implements LibraryFiles {
    private static final String CHANGED = "SELECT max(at) FROM (SELECT max(added_at) AS at FROM paper"
            + " UNION ALL SELECT max(changed_at) FROM curation UNION ALL SELECT max(built_at) FROM issue)";

    @Override
    public boolean isOutdated(Path library) {
        // Every command calls this, so the header is read without SQLite.
        try {
            int version = SqliteFileHeader.version(library);
            return version > 0 && version < Schema.VERSION && isSound(library);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the file has the schema of its header; problems are reported when it is opened. */
    private static boolean isSound(Path library) {
        try (SqliteDatabase database = ReadOnlyAccess.isWithoutSidecars(library)
                ? SqliteDatabase.openImmutable(library)
                : SqliteDatabase.openReadOnly(library)) {
            int version = Schema.require(database);
            Schema.requireTablesOf(version, database);
            return version < Schema.VERSION;
        } catch (Problem problem) {
            return false;
        }
    }

    @Override
    public void requireLibraryFile(Path file) {
        try {
            if (SqliteFileHeader.version(file) == 0) {
                throw Problem.of(ProblemCode.LIBRARY_FOREIGN, file);
            }
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_CLOSED_TO_US, file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    @Override
    public void requireNotEmpty(Path library) {
        SqliteFileHeader.requireNotEmpty(library);
    }

    @Override
    public void copy(Path library, Path to) {
        if (!Files.exists(library)) {
            throw Problem.of("library.missing", library);
        }
        requireNotEmpty(library);
        new WalOwner(library).putForeignAside();
        try (SqliteDatabase database = SqliteDatabase.open(library, lockTimeout)) {
            database.copyTo(to, lockTimeout);
        }
        // A file of its own, without a log.
        try (SqliteDatabase copy = SqliteDatabase.open(to, lockTimeout)) {
            copy.run("PRAGMA journal_mode = DELETE");
        }
    }

    @Override
    public FileContents inspect(Path copy) {
        new IntegrityCheck(copy).damage().ifPresent(problem -> {
            throw problem;
        });
        try (SqliteDatabase database = SqliteDatabase.openImmutable(copy)) {
            return new FileContents(
                    database.queryNumber("SELECT count(*) FROM paper"),
                    database.queryNumber("SELECT count(*) FROM issue"),
                    database.query(CHANGED, row -> Optional.ofNullable(row.getString(1)))
                            .get(0)
                            .map(Instant::parse));
        }
    }

    @Override
    public void createEmpty(Path file) {
        SqliteLibrary.open(file, lockTimeout, () -> CommandInvocation.UNKNOWN).close();
    }

    @Override
    public void migrate(Path copy) {
        createEmpty(copy);
        try (SqliteDatabase database = SqliteDatabase.open(copy, lockTimeout)) {
            database.run("PRAGMA journal_mode = DELETE");
        }
    }

    @Override
    public void replace(Path library, Path copy) {
        new WalOwner(library).putForeignAside();
        try (SqliteDatabase database = SqliteDatabase.openImmutable(copy)) {
            database.copyTo(library, lockTimeout);
        } catch (Problem problem) {
            if (!problem.is(ProblemCode.LIBRARY_DAMAGED)) {
                throw problem;
            }
            replaceFile(library, copy);
        }
    }

    private static void replaceFile(Path library, Path copy) {
        try {
            // The old file's log must not be applied to the new one.
            Files.deleteIfExists(SidecarFiles.of(library, "-wal"));
            Files.deleteIfExists(SidecarFiles.of(library, "-shm"));
            Files.move(copy, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(library.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_FAILED, library, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    @Override
    public List<Problem> diagnose(Path library) {
        return new IntegrityCheck(library).findings();
    }

    @Override
    public Map<Integer, String> fingerprints(Path library) {
        return new IntegrityCheck(library).fingerprints();
    }

    @Override
    public RecoveryResult recover(Path damaged, Path to, CommandInvocation invocation) {
        return new DatabaseRecovery(damaged, to, invocation).recover();
    }
}
