package dev.digest.discovery;

import dev.digest.problem.Problem;
import java.nio.file.Path;

/** Reads answers of sources that somebody saved to files. */
@FunctionalInterface
public interface SavedResponses {
    /**
     * Reads a file of whatever form of answer is known, piece by piece.
     *
     * @throws Problem {@code discover.unknown-form} when it is no answer that we know, {@code file.unreadable}
     */
    void read(Path file, RecordListener receiver);
}
