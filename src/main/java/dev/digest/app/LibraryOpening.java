package dev.digest.app;

import dev.digest.library.Library;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.problem.Problem;

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
        Library library = storage.open(newsroom::invocation);
        if (newsroom.request().dryRun()) {
            library.transactions().beginDryRun();
        } else {
            recover(library);
        }
        return library;
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
        if (!newsroom.request().dryRun()) {
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
