package dev.digest.app;

import dev.digest.library.Library;
import dev.digest.library.storage.LibraryFile;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try {
            return prepared(storage.open(newsroom::invocation));
        } catch (Problem problem) {
            Optional<Path> snapshot = newsroom.librarySnapshot().filter(Files::exists);
            if (!problem.is(ProblemCode.LIBRARY_UNREACHABLE) || snapshot.isEmpty()) {
                throw problem;
            }
            return openSnapshot(snapshot.get(), problem);
        }
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
