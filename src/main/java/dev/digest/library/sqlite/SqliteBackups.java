package dev.digest.library.sqlite;

import dev.digest.library.sql.StoredContents;
import dev.digest.library.sqlite.database.SidecarFiles;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.SqliteFileHeader;
import dev.digest.library.sqlite.database.WalOwner;
import dev.digest.library.sqlite.repair.IntegrityCheck;
import dev.digest.library.storage.BackupContents;
import dev.digest.library.storage.BackupFiles;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Backups of an SQLite file, each a file of its own without a log.
 *
 * @param lockTimeout how long to wait for others who hold a lock
 */
public record SqliteBackups(Path library, Duration lockTimeout) implements BackupFiles {
    @Override
    public String extension() {
        return ".db";
    }

    @Override
    public void write(Path to) {
        if (!Files.exists(library)) {
            throw Problem.of("library.missing", library);
        }
        SqliteFileHeader.requireNotEmpty(library);
        new WalOwner(library).putForeignAside();
        try (SqliteDatabase database = SqliteDatabase.open(library, lockTimeout)) {
            database.copyTo(to, lockTimeout);
            withoutLog(to);
        } finally {
            SidecarFiles.delete(to);
        }
    }

    private void withoutLog(Path copy) {
        try (SqliteDatabase database = SqliteDatabase.open(copy, lockTimeout)) {
            database.run("PRAGMA journal_mode = DELETE");
        }
    }

    @Override
    public boolean writeUnread(Path to) {
        Path log = SidecarFiles.of(library, "-wal");
        if (Files.exists(log)) {
            AtomicFile.create(SidecarFiles.of(to, "-wal"), part -> Files.copy(log, part));
        }
        return AtomicFile.create(to, part -> {
                    Path copied = Files.copy(library, part);
                    AtomicFile.keepPermissions(library, part);
                    return copied;
                })
                .isPresent();
    }

    @Override
    public void requireBackup(Path file) {
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
    public void copy(Path backup, Path to) {
        try {
            delete(to);
            Files.copy(backup, to);
            Path log = SidecarFiles.of(backup, "-wal");
            if (Files.exists(log)) {
                Files.copy(log, SidecarFiles.of(to, "-wal"));
            }
        } catch (IOException e) {
            throw Problem.of("file.unreadable", backup, AtomicFile.reason(e)).causedBy(e);
        }
    }

    @Override
    public BackupContents inspect(Path backup) {
        new IntegrityCheck(backup).damage().ifPresent(problem -> {
            throw problem;
        });
        try (SqliteDatabase database = SqliteDatabase.openImmutable(backup)) {
            return StoredContents.of(database);
        }
    }

    /** A library's file that is none any more is replaced by the backup's file itself. */
    @Override
    public void restore(Path backup) {
        new SqliteStorage(backup, lockTimeout).upgrade();
        withoutLog(backup);
        new WalOwner(library).putForeignAside();
        try (SqliteDatabase database = SqliteDatabase.openImmutable(backup)) {
            database.copyTo(library, lockTimeout);
        } catch (Problem problem) {
            if (!problem.is(ProblemCode.LIBRARY_DAMAGED)) {
                throw problem;
            }
            replaceFile(backup);
        }
    }

    private void replaceFile(Path backup) {
        try {
            // The old file's log must not be applied to the new one.
            Files.deleteIfExists(SidecarFiles.of(library, "-wal"));
            Files.deleteIfExists(SidecarFiles.of(library, "-shm"));
            Files.move(backup, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(library.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_FAILED, library, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    @Override
    public void delete(Path backup) {
        SidecarFiles.delete(backup);
        AtomicFile.removeQuietly(backup);
    }
}
