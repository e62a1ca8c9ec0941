package dev.digest.library.sqlite;

import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sqlite.database.ReadOnlyAccess;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SidecarFiles;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.SqliteFileHeader;
import dev.digest.library.sqlite.repair.DatabaseRecovery;
import dev.digest.library.sqlite.repair.IntegrityCheck;
import dev.digest.library.sqlite.search.SqliteTextIndex;
import dev.digest.library.storage.LibraryFile;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.library.storage.RecoveryResult;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.TempFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A library in an SQLite file.
 *
 * @param lockTimeout how long to wait for others who hold a lock
 */
public record SqliteStorage(Path file, Duration lockTimeout) implements LibraryStorage {
    @Override
    public LibraryLocation location() {
        return new LibraryFile(file);
    }

    @Override
    public Library open(Supplier<CommandInvocation> occasion) {
        SqliteFileHeader.requireNotEmpty(file);
        return SqliteLibrary.open(file, lockTimeout, occasion);
    }

    @Override
    public Library openToRead(Supplier<CommandInvocation> occasion, Problem otherwise) {
        SqliteFileHeader.requireNotEmpty(file);
        return SqliteLibrary.openToRead(file, occasion, otherwise);
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public boolean isOutdated() {
        // The header is read without SQLite, which is slow to load.
        try {
            int version = SqliteFileHeader.version(file);
            return version > 0 && version < LibrarySchema.VERSION && isSound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the file has the schema of its header; problems are reported when it is opened. */
    private boolean isSound() {
        try (SqliteDatabase database = ReadOnlyAccess.isWithoutSidecars(file)
                ? SqliteDatabase.openImmutable(file)
                : SqliteDatabase.openReadOnly(file)) {
            int version = Schema.require(database);
            Schema.requireTablesOf(version, database);
            return version < LibrarySchema.VERSION;
        } catch (Problem problem) {
            return false;
        }
    }

    /**
     * The file is complete from the start, since one of zero bytes counts as emptied. Stale sidecar files of an earlier
     * library are moved aside first.
     */
    @Override
    public boolean createIfAbsent() {
        StaleSidecars stale = new StaleSidecars(file);
        return !exists() && stale.exclusively(() -> createIfAbsent(stale));
    }

    private boolean createIfAbsent(StaleSidecars stale) {
        if (exists()) {
            return false;
        }
        stale.moveAside();
        return AtomicFile.create(file, beside -> {
                    try {
                        new SqliteStorage(beside, lockTimeout).upgrade();
                    } finally {
                        SidecarFiles.delete(beside);
                    }
                    return beside;
                })
                .isPresent();
    }

    @Override
    public void upgrade() {
        SqliteLibrary.open(file, lockTimeout, () -> CommandInvocation.UNKNOWN).close();
    }

    @Override
    public String revision() {
        return stamp(file) + stamp(SidecarFiles.of(file, "-wal"));
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.fileKey() + " " + facts.size() + " " + facts.lastModifiedTime() + "\n";
        } catch (IOException e) {
            return "-\n";
        }
    }

    @Override
    public List<Problem> diagnose() {
        return new IntegrityCheck(file).findings();
    }

    @Override
    public Map<Integer, String> fingerprints() {
        return new IntegrityCheck(file).fingerprints();
    }

    @Override
    public RecoveryResult recover(CommandInvocation invocation) {
        SqliteBackups files = backups();
        Path damaged = TempFiles.create(file);
        Path recovered = damaged.resolveSibling(".rescued" + damaged.getFileName());
        try {
            files.copy(file, damaged);
            files.delete(recovered);
            RecoveryResult result = new DatabaseRecovery(damaged, recovered, invocation).recover();
            files.restore(recovered);
            return result;
        } finally {
            files.delete(damaged);
            files.delete(recovered);
        }
    }

    @Override
    public void rebuildIndex() {
        try (SqliteDatabase database = SqliteDatabase.open(file, lockTimeout)) {
            database.guard();
            new SqliteTextIndex(database, SqliteTextIndex.Limits.USUAL).rebuild();
        }
    }

    @Override
    public SqliteBackups backups() {
        return new SqliteBackups(file, lockTimeout);
    }

    @Override
    public List<Path> conflictCopies() {
        return new LibraryCopies(file).conflicts();
    }

    @Override
    public List<Problem> otherCopies() {
        return new LibraryCopies(file).problems();
    }
}
