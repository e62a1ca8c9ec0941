package dev.digest.discovery;

import dev.digest.problem.Problem;
import java.nio.file.Path;

/** Reads responses of sources that were saved to files. */
@FunctionalInterface
public interface SavedResponses {
    /**
     * Reads a file in any known format, as a stream.
     *
     * @throws Problem {@code discover.unknown-form} when its format is unknown, {@code file.unreadable}
     */
    void read(Path file, RecordListener receiver);
}
