package dev.digest.app;

import dev.digest.library.Library;
import dev.digest.library.storage.LibraryFile;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.library.storage.SilentServer;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Opens and closes a library with everything around it: backup, migration and recovery of interrupted writes. */
record LibraryOpening(Newsroom newsroom) {
    /**
     * Opens the library, after a backup if it will be migrated.
     *
     * @throws Problem {@code dry-run.outdated} when a dry run would have to migrate it first
     */
    Library open() {
        LibraryStorage storage = newsroom.storage();
        if (newsroom.request().dryRun()) {
            requireUpToDate(storage);
        } else {
            new AutomaticBackup(newsroom).prepare();
        }
        storage.conflictCopies()
                .forEach(copy ->
                        newsroom.info("library.conflict-copy", newsroom.files().displayPath(copy)));
        if (newsroom.isLibraryShared()) {
            makeInternalFolder();
        }
        return storage.location() instanceof LibraryServer server
                ? onServer(storage, server)
                : prepared(storage.open(newsroom::invocation));
    }

    /** The library of a server, otherwise the copy of it if there is one. */
    private Library onServer(LibraryStorage storage, LibraryServer server) {
        Optional<Path> snapshot = newsroom.librarySnapshot().filter(Files::exists);
        if (snapshot.isEmpty()) {
            return prepared(storage.open(newsroom::invocation));
        }
        SilentServer memory =
                SilentServer.of(server, newsroom.workspace(), newsroom.host().environment());
        Optional<Instant> again =
                newsroom.request().changing() ? Optional.empty() : memory.askedAgainAt(newsroom.now());
        if (again.isPresent()) {
            return openSnapshot(snapshot.get(), Problem.of("library.silent-lately", server, clockTime(again.get())));
        }
        try {
            Library library = prepared(storage.open(newsroom::invocation));
            memory.forget();
            return library;
        } catch (Problem problem) {
            if (problem.is(ProblemCode.LIBRARY_SILENT)) {
                memory.remember(newsroom.now());
            } else if (!problem.is(ProblemCode.LIBRARY_UNREACHABLE)) {
                throw problem;
            }
            return openSnapshot(snapshot.get(), problem);
        }
    }

    private String clockTime(Instant at) {
        return newsroom.host()
                .localTime(at)
                .toLocalTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** What somebody cloned has none, and git must not take what will be in it. */
    private void makeInternalFolder() {
        if (newsroom.request().readOnly() || newsroom.request().dryRun()) {
            return;
        }
        try {
            newsroom.workspace().makeInternalFolder();
        } catch (Problem problem) {
            // Whoever only reads needs none.
        }
    }

    private Library prepared(Library library) {
        if (newsroom.request().dryRun()) {
            library.transactions().beginDryRun();
        } else {
            recover(library);
        }
        return library;
    }

    /**
     * What the library was when it was copied. An interrupted command is not recovered by it, since only the library
     * knows whether that command was done.
     */
    private Library openSnapshot(Path snapshot, Problem unreachable) {
        Library library = newsroom.adapters()
                .storage()
                .apply(new LibraryFile(snapshot))
                .openToRead(
                        newsroom::invocation,
                        Problem.of("library.snapshot-only", newsroom.storage().location()));
        newsroom.warn("library.snapshot-read", unreachable, time(snapshot));
        newsroom.onSnapshot();
        return library;
    }

    private static String time(Path snapshot) {
        try {
            return Files.getLastModifiedTime(snapshot)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        } catch (IOException e) {
            throw Problem.of("file.unreadable", snapshot, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** Opens the library if a command was interrupted, so that its files are recovered before they are read. */
    void recoverInterruptedWrites() {
        if (!newsroom.request().readOnly()
                && !newsroom.request().dryRun()
                && journal().isPending()) {
            try {
                newsroom.library();
            } catch (Problem problem) {
                // Reported by whatever needs the library.
            }
        }
    }

    void close(Library library) {
        if (!newsroom.request().dryRun() && !newsroom.isOnSnapshot()) {
            recover(library);
        }
        library.close();
    }

    private void recover(Library library) {
        if (journal().isPending()) {
            journal().recover(library);
        }
    }

    private FileJournal journal() {
        return new FileJournal(newsroom.workspace());
    }

    private static void requireUpToDate(LibraryStorage storage) {
        if (!storage.exists() || storage.isOutdated()) {
            throw Problem.of("dry-run.outdated");
        }
    }
}
