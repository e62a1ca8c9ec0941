package dev.digest.library;

import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is done with the file of a library as a whole, whoever else has it open. Every method throws a {@link Problem}
 * {@code library.*} when a file fails it.
 */
public interface LibraryFiles {
    /**
     * What a library's file holds.
     *
     * @param changedAt when something was last added, written or built
     */
    record FileContents(long papers, long issues, Optional<Instant> changedAt) {}

    /**
     * What came of a rescue.
     *
     * @param rows how many were carried over
     * @param lost what could not be, as problems {@code doctor.*}
     */
    record RecoveryResult(long rows, List<Problem> lost) {
        /** Copies the list. */
        public RecoveryResult {
            lost = List.copyOf(lost);
        }
    }

    /** Whether the next command that opens the library changes its tables to those of this program. */
    boolean isOutdated(Path library);

    /**
     * Looks at the beginning of a file, before it is copied to be looked through.
     *
     * @throws Problem {@code library.foreign}
     */
    void requireLibraryFile(Path file);

    /**
     * Looks whether a library that is there holds anything: all of ours do from their first moment on.
     *
     * @throws Problem {@code library.emptied}
     */
    void requireNotEmpty(Path library);

    /**
     * Copies a library into a new file, as it is at one moment, while others go on working.
     *
     * @throws Problem {@code library.missing}
     */
    void copy(Path library, Path to);

    /**
     * Looks through a copy that nobody has open.
     *
     * @throws Problem {@code library.foreign}, {@code library.newer}, {@code library.damaged}
     */
    FileContents inspect(Path copy);

    /** Makes an empty library in a file that is not there yet. */
    void createEmpty(Path file);

    /** Brings a copy that nobody has open to the tables of this program. */
    void migrate(Path copy);

    /**
     * Gives a library the contents of a copy, all at once. Others who have it open see them from then on. A file that
     * is no library any more gives way to the copy itself.
     */
    void replace(Path library, Path copy);

    /** What is wrong with a library, as problems {@code doctor.*}; neither it nor anything beside it is changed. */
    List<Problem> diagnose(Path library);

    /**
     * What the files of issues were when they were built, by number, without changing anything; empty where the library
     * cannot be read.
     */
    Map<Integer, String> fingerprints(Path library);

    /**
     * Carries all that can still be read of a damaged library into a new file, and puts back what history has. History
     * then says what is there: what is lost is told here, and by nobody later.
     *
     * @param damaged a copy of the library's file, which may be changed
     */
    RecoveryResult recover(Path damaged, Path to, CommandInvocation invocation);
}
