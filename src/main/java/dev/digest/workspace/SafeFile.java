package dev.digest.workspace;

import dev.digest.notation.Fingerprint;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Reads and writes whole files, text in UTF-8. A file is as it was or as it should be, never between. */
public final class SafeFile {
    private static final long LARGEST = 50L << 20;

    private SafeFile() {}

    /**
     * Replaces or makes a file: written beside it, flushed, renamed, and the folder flushed.
     *
     * @throws Problem {@code file.unwritable} with path and reason; then the file is as it was
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same with bytes.
     *
     * @throws Problem {@code file.unwritable} with path and reason; then the file is as it was
     */
    public static void write(Path file, byte[] content) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Path beside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            makeFolder(folder);
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flush(folder);
        } catch (IOException e) {
            removeQuietly(beside);
            throw Problem.of("file.unwritable", file, reason(e)).because(e);
        }
    }

    /** Whether two paths lead to the same file. */
    public static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes a folder and those above it, where they are not there yet; a link to a folder is one. */
    static void makeFolder(Path folder) throws IOException {
        // Before JDK 20, createDirectories fails on a link to a folder.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Problem {@code file.unreadable}, {@code file.too-large}, {@code file.encoding}
     */
    public static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.of("file.too-large", file, LARGEST >> 20);
            }
            return decode(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, reason(e)).because(e);
        }
    }

    /**
     * Bytes as text.
     *
     * @throws Problem {@code file.encoding} when they are not UTF-8
     */
    public static String decode(byte[] bytes, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of("file.encoding", name).because(e);
        }
    }

    /** SHA-256 of a text's bytes in hexadecimal. */
    public static String fingerprint(String text) {
        return Fingerprint.of(text);
    }

    /** SHA-256 of bytes in hexadecimal. */
    public static String fingerprint(byte[] bytes) {
        return Fingerprint.of(bytes);
    }

    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folders; it flushes the rename itself.
        }
    }

    private static void removeQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What kept us from writing is what is told.
        }
    }

    /** Why a file could not be read or written, in the system's words where it has some. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = String.valueOf(e.getMessage());
        int colon = message.lastIndexOf(": ");
        return colon < 0 ? e.getClass().getSimpleName() + " " + message : message.substring(colon + 2);
    }
}
