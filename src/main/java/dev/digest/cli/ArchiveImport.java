package dev.digest.cli;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that {@code export --format json} wrote: a whole library. */
record ArchiveImport(String name, Path path) {
    private static final int MARK = 0xFEFF;

    /** Whether a file looks like one: JSON begins with a brace, and no published issue does. */
    boolean isArchive() {
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

    /** Takes it into the library; returns what scripts get. */
    Map<String, @Nullable Object> importInto(boolean dryRun, CommandContext context) {
        ImportResult arrived = read(dryRun, context);
        String key = dryRun ? "import.library-would" : "import.library-done";
        if (!context.json()) {
            context.print(context.messages().text(key, arrived.imported(), arrived.alreadyPresent(), name));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", name);
        json.put("taken", arrived.imported());
        json.put("same", arrived.alreadyPresent());
        return json;
    }

    private ImportResult read(boolean dryRun, CommandContext context) {
        try (Reader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()))) {
            reader.mark(1);
            if (reader.read() != MARK) {
                reader.reset();
            }
            return context.library().archive().read(reader, dryRun);
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
