package dev.digest.library;

import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on whole library files, safe while others have them open. Every method throws a {@link Problem}
 * {@code library.*} when a file cannot be used.
 */
public interface LibraryFiles {
    /**
     * A summary of a library file.
     *
     * @param changedAt when something was last added, written or built
     */
    record FileContents(long papers, long issues, Optional<Instant> changedAt) {}

    /**
     * The result of a recovery.
     *
     * @param rows the number of recovered rows
     * @param lost what could not be recovered, as problems {@code doctor.*}
     */
    record RecoveryResult(long rows, List<Problem> lost) {
        public RecoveryResult {
            lost = List.copyOf(lost);
        }
    }

    /** Whether the next command that opens the library will migrate its schema. */
    boolean isOutdated(Path library);

    /**
     * Checks the header of a file, before it is copied and verified.
     *
     * @throws Problem {@code library.foreign}
     */
    void requireLibraryFile(Path file);

    /**
     * Checks that an existing library is not an empty file: ours have content from the start.
     *
     * @throws Problem {@code library.emptied}
     */
    void requireNotEmpty(Path library);

    /**
     * Copies a snapshot of a library into a new file; other processes may continue to work.
     *
     * @throws Problem {@code library.missing}
     */
    void copy(Path library, Path to);

    /**
     * Verifies a copy that is not open elsewhere.
     *
     * @throws Problem {@code library.foreign}, {@code library.newer}, {@code library.damaged}
     */
    FileContents inspect(Path copy);

    /** Creates an empty library in a new file. */
    void createEmpty(Path file);

    /** Migrates a copy that is not open elsewhere to the current schema. */
    void migrate(Path copy);

    /**
     * Replaces the content of a library by that of a copy, atomically and visible to other processes that have it open.
     * A file that is no longer a library is replaced by the copy itself.
     */
    void replace(Path library, Path copy);

    /** The problems of a library, as {@code doctor.*}; nothing is changed. */
    List<Problem> diagnose(Path library);

    /**
     * The fingerprints of issues' files when they were built, by issue number, without changing anything; empty when
     * the library cannot be read.
     */
    Map<Integer, String> fingerprints(Path library);

    /**
     * Recovers everything readable of a damaged library into a new file, and restores values from the history. The
     * history then describes the recovered state: losses are reported here only.
     *
     * @param damaged a copy of the library's file, which may be changed
     */
    RecoveryResult recover(Path damaged, Path to, CommandInvocation invocation);
}
