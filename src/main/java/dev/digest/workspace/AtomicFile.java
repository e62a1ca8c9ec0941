package dev.digest.workspace;

import dev.digest.format.TextBytes;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** Reads and writes whole files atomically, text in UTF-8: a file has its old or its new content, never part of it. */
public final class AtomicFile {
    private static final int MAX_SIZE = 50 << 20;

    /** A text that is written piece by piece, so that a long one need not be in memory. */
    @FunctionalInterface
    public interface TextContent {
        /** Writes the text. */
        void writeTo(Writer out) throws IOException;
    }

    /** Creates the content of a new file. */
    @FunctionalInterface
    public interface FileCreation<T> {
        /**
         * Creates a temporary file, which does not exist yet.
         *
         * @return what the caller wants to know of it
         */
        T create(Path beside) throws IOException;
    }

    @FunctionalInterface
    private interface ByteContent {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Creates or replaces a file: writes a temporary file next to it, flushes, renames, and flushes the folder.
     * Permissions and symbolic links are kept.
     *
     * @throws Problem {@code file.unwritable} with path and reason; then the file is unchanged
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same with bytes.
     *
     * @throws Problem {@code file.unwritable} with path and reason; then the file is unchanged
     */
    public static void write(Path file, byte[] content) {
        replace(file, out -> out.write(content));
    }

    /**
     * The same with generated text; if generating it fails, the file is unchanged.
     *
     * @throws Problem {@code file.unwritable} with path and reason, and whatever {@code content} throws
     */
    public static void write(Path file, TextContent content) {
        replace(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.writeTo(writer);
            writer.flush();
        });
    }

    private static void replace(Path file, ByteContent content) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (isDevice(target)) {
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                    content.writeTo(out);
                }
                return;
            }
            makeFolder(folder(target));
            TempFiles.deleteLeftovers(target);
            Path beside = TempFiles.create(target);
            try {
                write(beside, target, content);
                replaceWith(beside, target);
            } finally {
                removeQuietly(beside);
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, reason(e)).causedBy(e);
        } catch (UncheckedIOException e) {
            throw Problem.of("file.unwritable", file, reason(Objects.requireNonNull(e.getCause())))
                    .causedBy(e);
        }
    }

    /**
     * Creates a file, complete from the start, unless there is one.
     *
     * @return what the creation returned; empty when there is a file, or another process created it meanwhile
     * @throws Problem {@code file.unwritable} with path and reason, and whatever {@code content} throws
     */
    public static <T> Optional<T> create(Path file, FileCreation<T> content) {
        try {
            makeFolder(folder(file));
            TempFiles.deleteLeftovers(file);
            Path beside = TempFiles.create(file);
            try {
                removeQuietly(beside);
                T made = content.create(beside);
                createNew(beside, file);
                return Optional.of(made);
            } catch (FileAlreadyExistsException e) {
                return Optional.empty();
            } finally {
                removeQuietly(beside);
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, reason(e)).causedBy(e);
        }
    }

    /** Replaces a regular file, or creates it, without flushing. */
    static void replaceUnflushed(Path target, byte[] content) throws IOException {
        Path beside = TempFiles.create(target);
        try {
            write(beside, target, out -> out.write(content));
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            removeQuietly(beside);
        }
    }

    /** Special files, such as {@code /dev/null} or a pipe, are written to and never replaced. */
    private static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /**
     * Rejects replacing a file that nobody allowed to be replaced.
     *
     * @param shown the file as the user would type it
     * @throws Problem {@code output.exists}
     */
    public static void requireNew(Path file, String shown) {
        // A device such as /dev/null is not lost.
        if (Files.isRegularFile(file) || Files.isDirectory(file)) {
            throw Problem.of("output.exists", shown);
        }
    }

    /** Whether two paths refer to the same file. */
    public static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path beside, Path target, ByteContent content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            keepPermissions(target, beside);
            content.writeTo(Channels.newOutputStream(channel));
        }
    }

    /** Copies the permissions of a file, if it exists. */
    public static void keepPermissions(Path of, Path file) throws IOException {
        if (Files.exists(of) && Files.getFileStore(of).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(of));
        }
    }

    /** Flushes a complete temporary file and renames it over the target. */
    public static void replaceWith(Path beside, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(folder(file));
    }

    /**
     * The same for a target that must not exist.
     *
     * @throws FileAlreadyExistsException when it was created meanwhile
     */
    static void createNew(Path beside, Path file) throws IOException {
        try {
            // A hard link, since a rename would overwrite a file that was just created by another process.
            Files.createLink(file, beside);
            replaceWith(beside, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            replaceWith(beside, file);
        }
    }

    /** The folder in which a file lies. */
    public static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** Creates a folder and its parents; a symbolic link to a folder counts as one. */
    public static void makeFolder(Path folder) throws IOException {
        // Before JDK 20, createDirectories fails on a symbolic link to a folder.
        if (!Files.isDirectory(folder)) {
            Path above = folder(folder);
            makeFolder(above);
            Files.createDirectories(folder);
            flush(above);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Problem {@code file.unreadable}, {@code file.too-large}, {@code file.encoding}
     */
    public static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, reason(e)).causedBy(e);
        }
    }

    /**
     * Reads a text to its end, or up to the size limit: a device may have no end.
     *
     * @param name the name of the text in messages
     * @throws Problem {@code file.too-large}, {@code file.encoding}
     */
    public static String read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
            throw Problem.of("file.too-large", name, MAX_SIZE >> 20);
        }
        return decode(bytes, name);
    }

    /**
     * Decodes text: UTF-8 and other common encodings ({@link TextBytes}).
     *
     * @throws Problem {@code file.encoding} when it is in none of them
     */
    public static String decode(byte[] bytes, String name) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Invalid UTF-8 was decoded to this character; only a text with it needs the slow check.
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        return TextBytes.read(bytes).map(TextBytes::text).orElseThrow(() -> Problem.of("file.encoding", name));
    }

    static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows cannot open folders; it flushes the rename itself.
        }
    }

    /** Deletes a file if it is there, ignoring errors. */
    public static void removeQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The original exception is reported; the next command removes the leftover file.
        }
    }

    /** Why a file could not be read or written. */
    public static SystemError reason(IOException e) {
        return SystemError.of(e);
    }
}
