package dev.digest.app.paper;

import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file of a sheet that is open in an editor. Opening the same sheet concurrently gives another file, so that no two
 * editors write to one file. The claim is a file lock, which ends with the process.
 *
 * @param number 1 for the sheet's own file, more while others have it open
 */
public record SheetFile(Path file, int number, FileChannel claims) implements AutoCloseable {
    private static final int MAX_FILES = 100;

    /**
     * Claims a file for a sheet.
     *
     * @param name the file's name without extension
     * @throws Problem {@code file.unwritable}
     */
    public static SheetFile open(Workspace workspace, String name) {
        Path lock = workspace.internalFolder().resolve("sheets.lock");
        try {
            FileChannel claims = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (int number = 1; ; number++) {
                String file = name + (number == 1 ? "" : "-" + number) + ".md";
                if (number == MAX_FILES || claim(claims, file) != null) {
                    return new SheetFile(workspace.sheets().resolve(file), number, claims);
                }
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", lock, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** Each name is represented by one byte of the lock file. */
    private static @Nullable FileLock claim(FileChannel claims, String file) throws IOException {
        try {
            return claims.tryLock(Integer.toUnsignedLong(file.hashCode()), 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Deletes the sheet and what is beside it. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
            SheetBase.of(file).remove();
            Files.deleteIfExists(WaitingSheets.marker(file));
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }

    @Override
    public void close() {
        try {
            claims.close();
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
