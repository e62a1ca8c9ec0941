package dev.digest.app;

import dev.digest.library.Library;
import dev.digest.problem.Problem;
import dev.digest.workspace.LibraryCopies;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has to be done around opening and closing a library so that nothing is lost and nothing stays half-written. */
record LibraryOpening(Newsroom newsroom) {
    /**
     * Opens the library, after a backup where it is about to be upgraded.
     *
     * @throws Problem {@code dry-run.outdated} when a dry run would have to upgrade it first
     */
    Library open() {
        Path file = newsroom.workspace().library();
        if (newsroom.isDryRun()) {
            requireUpToDate(file);
        } else {
            new AutomaticBackup(newsroom).prepare();
        }
        newsroom.libraryFiles().requireNotEmpty(file);
        new LibraryCopies(newsroom.workspace())
                .conflicts()
                .forEach(copy ->
                        newsroom.info("library.conflict-copy", newsroom.files().displayPath(copy)));
        Library library = newsroom.adapters().library().apply(file, newsroom::invocation);
        if (newsroom.isDryRun()) {
            library.beginDryRun();
        } else {
            recover(library);
        }
        return library;
    }

    /** Opens the library if a command was interrupted, which recovers its files before anybody reads them. */
    void recoverInterruptedWrites() {
        if (!newsroom.isReadOnly() && !newsroom.isDryRun() && journal().isPending()) {
            try {
                newsroom.library();
            } catch (Problem problem) {
                // Whoever needs the library is told.
            }
        }
    }

    void close(Library library) {
        if (!newsroom.isDryRun()) {
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

    private void requireUpToDate(Path file) {
        if (!Files.exists(file) || newsroom.libraryFiles().isOutdated(file)) {
            throw Problem.of("dry-run.outdated");
        }
    }
}
