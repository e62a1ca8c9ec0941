package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.library.Library;
import dev.digest.library.Query;
import dev.digest.library.storage.LibraryFile;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.TempFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Copies the library of a server into a file of the newsletter, from which it is read when the server is gone. */
public record SnapshotLibrary(Newsroom newsroom) {
    /** What was copied. */
    public record SnapshotResult(Path file, long papers) {}

    /**
     * Copies the library with its history, in place of an earlier copy. In a dry run it only counts.
     *
     * @throws Problem {@code library.snapshot-local} when the library is a file itself; {@code library.unreachable} and
     *     others when the server does not answer, and then the earlier copy stays
     */
    public SnapshotResult take() {
        Path file = file(newsroom);
        Instant asOf = newsroom.now();
        try (Library library = newsroom.storage().open(newsroom::invocation)) {
            long papers = library.papers().count(Query.ALL);
            if (!newsroom.request().dryRun()) {
                requireWorkspace();
                newsroom.workspace().makeInternalFolder();
                copy(library, file, asOf);
            }
            return new SnapshotResult(file, papers);
        }
    }

    /**
     * The file of the copy.
     *
     * @throws Problem {@code library.snapshot-local} when the library is a file itself
     */
    static Path file(Newsroom newsroom) {
        return newsroom.librarySnapshot()
                .orElseThrow(() ->
                        Problem.of("library.snapshot-local", newsroom.storage().location()));
    }

    /**
     * Somebody may have removed the newsletter while the server was asked; it must not come back as an empty folder.
     */
    private void requireWorkspace() {
        if (!Files.exists(newsroom.workspace().settings())) {
            throw Problem.of("workspace.not-one", newsroom.workspace().root());
        }
    }

    private void copy(Library library, Path file, Instant asOf) {
        Path document = TempFiles.create(newsroom.workspace().internalFolder().resolve("snapshot.json"));
        LibraryStorage fresh = storage(TempFiles.create(file));
        Path complete = TempFiles.create(file.resolveSibling("snapshot.db"));
        try {
            try (Writer out = Files.newBufferedWriter(document, StandardCharsets.UTF_8)) {
                library.archive().write(out);
            }
            fresh.createIfAbsent();
            try (Library copy = fresh.open(newsroom::invocation);
                    Reader in = Files.newBufferedReader(document, StandardCharsets.UTF_8)) {
                copy.archive().read(in, false);
            }
            fresh.backups().write(complete);
            Files.setLastModifiedTime(complete, FileTime.from(asOf));
            // Whoever reads the earlier copy now goes on with it.
            AtomicFile.replaceWith(complete, file);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        } finally {
            AtomicFile.removeQuietly(document);
            AtomicFile.removeQuietly(complete);
            fresh.backups().delete(fresh.location().file().orElseThrow());
        }
    }

    private LibraryStorage storage(Path file) {
        return newsroom.adapters().storage().apply(new LibraryFile(file));
    }
}
