package dev.digest.fetch;

import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A source's response saved to a file by the user, read instead of querying the source.
 *
 * @param name its name in messages
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, read once
public record SavedResponse(String name, byte[] bytes) {
    private static final int MAX_SIZE = 16 << 20;

    /**
     * Reads a file.
     *
     * @throws Problem {@code file.unreadable} or {@code file.too-large}
     */
    public static SavedResponse of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, file.toString());
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, SystemError.of(e)).causedBy(e);
        }
    }

    /** The same with the name given by the user. */
    public SavedResponse named(String other) {
        return new SavedResponse(other, bytes);
    }

    /**
     * Reads a stream to its end.
     *
     * @param name its name in messages
     * @throws Problem {@code file.unreadable} or {@code file.too-large}
     */
    public static SavedResponse of(InputStream in, String name) {
        try {
            byte[] bytes = in.readNBytes(MAX_SIZE + 1);
            requireSize(name, bytes.length);
            return new SavedResponse(name, bytes);
        } catch (IOException e) {
            throw Problem.of("file.unreadable", name, SystemError.of(e)).causedBy(e);
        }
    }

    /**
     * Refuses more than is read of a file.
     *
     * @throws Problem {@code file.too-large}
     */
    public static void requireSize(String name, int size) {
        if (size > MAX_SIZE) {
            throw Problem.of("file.too-large", name, MAX_SIZE >> 20);
        }
    }
}
