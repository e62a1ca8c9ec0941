package dev.digest.library.storage;

import dev.digest.problem.Problem;
import java.nio.file.Path;

/**
 * Backups of one library, each in a file: a copy of the library's own file, or the document of a library on a server.
 * Every method throws a {@link Problem} {@code library.*} when a file cannot be used.
 */
public interface BackupFiles {
    /** The end of backups' names, such as {@code .db}. */
    String extension();

    /**
     * Writes the library as it is at one moment into a new file; other processes may continue to work. After a failure
     * nothing but that file may be left.
     *
     * @throws Problem {@code library.missing}, {@code library.damaged}, {@code library.emptied}
     */
    void write(Path to);

    /**
     * Copies a library that cannot be read into a new file as it is, with its log, so that nothing is lost before it is
     * replaced.
     *
     * @return whether there was nothing at {@code to}
     * @throws Problem {@code library.damaged} where only {@link #write} can copy it
     */
    boolean writeUnread(Path to);

    /**
     * Checks the first bytes of a file, before it is copied and verified.
     *
     * @throws Problem {@code library.foreign}
     */
    void requireBackup(Path file);

    /** Copies a backup and what belongs to it as they are, so that work on the copy does not change the original. */
    void copy(Path backup, Path to);

    /**
     * Verifies a backup that is not open elsewhere.
     *
     * @throws Problem {@code library.foreign}, {@code library.newer}, {@code library.damaged}
     */
    BackupContents inspect(Path backup);

    /**
     * Replaces the content of the library by that of a backup, of this or an older schema, atomically and visible to
     * others that have the library open.
     *
     * @param backup a copy that may be changed
     */
    void restore(Path backup);

    /** Deletes a backup and what belongs to it. Errors are ignored: leftovers do no harm. */
    void delete(Path backup);
}
