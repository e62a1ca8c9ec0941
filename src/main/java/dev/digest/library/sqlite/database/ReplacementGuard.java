package dev.digest.library.sqlite.database;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Detects that the file at a library's path is no longer the open one, because a sync tool or {@code mv} replaced it.
 * SQLite would continue writing to the old file, which nobody will open again. The written data is then saved in
 * another file, and the command fails.
 */
final class ReplacementGuard {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final SqliteDatabase database;
    private final WalOwner owner;
    private final Optional<String> opened;
    private Optional<String> log = Optional.empty();
    private @Nullable Problem replaced;

    ReplacementGuard(SqliteDatabase database) {
        this.database = database;
        this.owner = new WalOwner(database.file());
        this.opened = FileKey.of(database.file());
    }

    /** Called before a write, once the log exists. */
    void begin() {
        if (replaced != null) {
            throw replaced;
        }
        if (log.isEmpty() && isInPlace()) {
            log = FileKey.of(owner.log());
            owner.write(opened);
        }
    }

    /**
     * Called after a write.
     *
     * @throws Problem {@code library.replaced}, {@code library.vanished}
     */
    void end() {
        if (!isInPlace() && !hasMovedWithItsLog()) {
            replaced = kept();
            throw replaced;
        }
    }

    /** Called after the file was closed. */
    void close() {
        if (replaced == null) {
            owner.forget();
        } else if (replaced.is(ProblemCode.LIBRARY_REPLACED)) {
            owner.remove(log);
        }
    }

    private boolean isInPlace() {
        return opened.isEmpty() || opened.equals(FileKey.of(database.file()));
    }

    /** Whether the folder was renamed, so that nothing is lost. Known on Linux only. */
    private boolean hasMovedWithItsLog() {
        if (log.isEmpty() || !Files.isDirectory(OPEN_FILES)) {
            return false;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.filter(open -> opened.equals(FileKey.of(open))).anyMatch(this::hasItsLog);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasItsLog(Path open) {
        try {
            Path now = Files.readSymbolicLink(open);
            return opened.equals(FileKey.of(now)) && log.equals(FileKey.of(new WalOwner(now).log()));
        } catch (IOException e) {
            return false;
        }
    }

    private Problem kept() {
        Path file = database.file();
        if (!Files.isDirectory(file.toAbsolutePath().resolveSibling("."))) {
            return Problem.of("library.vanished", file);
        }
        Path copy = free(file);
        try {
            database.copyTo(copy, SqliteDatabase.WAIT);
            return Problem.of(ProblemCode.LIBRARY_REPLACED, file, copy);
        } catch (Problem problem) {
            return Problem.of("library.replaced-lost", file).causedBy(problem);
        }
    }

    /** A free file name: {@code library.kept-1.db}. */
    private static Path free(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.db$", "");
        int number = 1;
        Path copy = file;
        while (Files.exists(copy) || copy.equals(file)) {
            copy = file.resolveSibling(name + ".kept-" + number++ + ".db");
        }
        return copy;
    }
}
