package dev.digest.library.postgres;

import dev.digest.library.CommandInvocation;
import dev.digest.library.postgres.database.EmptiedLibrary;
import dev.digest.library.sql.StoredContents;
import dev.digest.library.sql.archive.SqlArchive;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.storage.BackupContents;
import dev.digest.library.storage.BackupFiles;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.regex.Pattern;

/** Backups of a library on a server: its archive, which any other library can take over too. */
record PostgresBackups(PostgresStorage storage) implements BackupFiles {
    /** What reading an archive fails with when its contents are at fault. */
    private static final Set<ProblemCode> NO_ARCHIVE = Set.of(
            ProblemCode.ARCHIVE_ALTERED,
            ProblemCode.ARCHIVE_BROKEN,
            ProblemCode.ARCHIVE_CONFLICT,
            ProblemCode.ARCHIVE_FOREIGN,
            ProblemCode.ARCHIVE_INCOMPLETE,
            ProblemCode.ARCHIVE_NEWER,
            ProblemCode.ARCHIVE_OLDER,
            ProblemCode.ARCHIVE_RECORD,
            ProblemCode.ARCHIVE_UNKNOWN,
            ProblemCode.JSON_BROKEN);

    private static final int HEAD_LENGTH = 200;
    private static final Pattern HEAD = Pattern.compile("\\s*\\{\\s*\"digest\"\\s*:\\s*\\{");

    @Override
    public String extension() {
        return ".json";
    }

    @Override
    public void write(Path to) {
        try (PostgresLibrary library = storage.openToWrite(() -> CommandInvocation.UNKNOWN);
                Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            library.archive().write(out);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", to, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** What the server cannot read, its operator must restore. */
    @Override
    public boolean writeUnread(Path to) {
        throw Problem.of("doctor.operator", storage.location());
    }

    @Override
    public void requireBackup(Path file) {
        try (Reader in = reader(file)) {
            char[] head = new char[HEAD_LENGTH];
            int length = Math.max(0, in.read(head));
            if (!HEAD.matcher(new String(head, 0, length)).lookingAt()) {
                throw Problem.of(ProblemCode.LIBRARY_FOREIGN, file);
            }
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_CLOSED_TO_US, file, AtomicFile.reason(e))
                    .causedBy(e);
        }
    }

    private static Reader reader(Path file) throws IOException {
        return new BufferedReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    @Override
    public void copy(Path backup, Path to) {
        try {
            Files.copy(backup, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_CLOSED_TO_US, backup, AtomicFile.reason(e))
                    .causedBy(e);
        }
    }

    /** Takes the backup over into temporary tables, where all of it is checked. */
    @Override
    public BackupContents inspect(Path backup) {
        return storage.with(database -> database.inRolledBackTransaction(() -> {
            new EmptiedLibrary(database).createTemporary();
            read(backup, database);
            return StoredContents.of(database);
        }));
    }

    private static void read(Path backup, SqlDatabase database) {
        try (Reader in = reader(backup)) {
            new SqlArchive(database).takeOver(in);
        } catch (Problem problem) {
            throw problem.is(NO_ARCHIVE)
                    ? Problem.of(ProblemCode.LIBRARY_DAMAGED, backup, problem.key())
                            .causedBy(problem)
                    : problem;
        } catch (IOException | UncheckedIOException e) {
            throw Problem.of(ProblemCode.LIBRARY_DAMAGED, backup, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    @Override
    public void restore(Path backup) {
        storage.with(database -> database.withoutRecording(() -> {
            new EmptiedLibrary(database).empty();
            read(backup, database);
            new EmptiedLibrary(database).guardAgain();
            return backup;
        }));
    }

    @Override
    public void delete(Path backup) {
        try {
            Files.deleteIfExists(backup);
        } catch (IOException e) {
            // What is left does no harm.
        }
    }
}
