package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.LibraryArchive.ImportResult;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A library archive written by {@code export --format json}. */
public record ArchiveImport(String name, ArchiveSource source) {
    private static final int MARK = 0xFEFF;

    /** The source of the text; opened anew each time it is read. */
    @FunctionalInterface
    public interface ArchiveSource {
        /** The text from its start. */
        InputStream open() throws IOException;
    }

    /** The content of a file. */
    public static ArchiveImport of(String name, Path path) {
        return new ArchiveImport(name, () -> Files.newInputStream(path));
    }

    /** Content that was read already, such as standard input. */
    public static ArchiveImport of(SavedResponse read) {
        return new ArchiveImport(read.name(), () -> new ByteArrayInputStream(read.bytes()));
    }

    /** Whether a file looks like an archive: JSON begins with a brace, and no published issue does. */
    public boolean isArchive() {
        try (InputStream in = new BufferedInputStream(source.open())) {
            int sign = in.read();
            while (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || isByteOrderMark(sign)) {
                sign = in.read();
            }
            return sign == '{';
        } catch (IOException e) {
            throw Problem.of("file.unreadable", name, AtomicFile.reason(e)).causedBy(e);
        }
    }

    private static boolean isByteOrderMark(int sign) {
        return sign == 0xEF || sign == 0xBB || sign == 0xBF;
    }

    /** Imports it; in a dry run, only counts what would be imported. */
    public ImportResult importInto(boolean dryRun, Newsroom newsroom) {
        try (Reader reader =
                new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder()))) {
            reader.mark(1);
            if (reader.read() != MARK) {
                reader.reset();
            }
            return newsroom.library().archive().read(reader, dryRun);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Problem unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? Problem.of("file.encoding", name).causedBy(e)
                : Problem.of("file.unreadable", name, AtomicFile.reason(e)).causedBy(e);
    }
}
