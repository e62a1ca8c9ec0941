package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.library.LibraryArchive.ImportResult;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
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

/** A file that {@code export --format json} wrote: a whole library. */
public record ArchiveImport(String name, Path path) {
    private static final int MARK = 0xFEFF;

    /** Whether a file looks like one: JSON begins with a brace, and no published issue does. */
    public boolean isArchive() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            int sign = in.read();
            while (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || isByteOrderMark(sign)) {
                sign = in.read();
            }
            return sign == '{';
        } catch (IOException e) {
            throw Problem.of("file.unreadable", path, AtomicFile.reason(e)).causedBy(e);
        }
    }

    private static boolean isByteOrderMark(int sign) {
        return sign == 0xEF || sign == 0xBB || sign == 0xBF;
    }

    /** Takes it into the library; in a dry run, only looks how much it would take. */
    public ImportResult importInto(boolean dryRun, Newsroom newsroom) {
        try (Reader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()))) {
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
                ? Problem.of("file.encoding", path).causedBy(e)
                : Problem.of("file.unreadable", path, AtomicFile.reason(e)).causedBy(e);
    }
}
