package dev.digest.fetch;

import dev.digest.problem.Obstacle;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An answer that somebody saved to a file instead of our asking for it.
 *
 * @param name what to call it in messages
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, read once
public record SavedAnswer(String name, byte[] bytes) {
    private static final int LARGEST = 16 << 20;

    /**
     * Reads a file.
     *
     * @throws Problem {@code file.unreadable} or {@code file.too-large}
     */
    public static SavedAnswer of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.of("file.too-large", file, LARGEST >> 20);
            }
            return new SavedAnswer(file.toString(), bytes);
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, Obstacle.of(e)).because(e);
        }
    }
}
