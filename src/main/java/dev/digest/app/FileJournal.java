package dev.digest.app;

import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.library.Library;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A journal of file writes that the library may not have recorded, since a database transaction does not cover files.
 * The previous content is saved in {@code .digest/unsettled/PROCESS-PATH.json} before a file is written, and restored
 * if the library's transaction did not commit because the command was killed or failed.
 */
public record FileJournal(Workspace workspace) {
    private static final int NAME_LENGTH = 16;

    /**
     * Saves the content of a file; one that a command writes twice is restored to its first state, unless somebody else
     * wrote it in between.
     */
    /** Records a file that is about to be written. */
    public void record(String path, Optional<String> before, Optional<String> after) {
        String name = ProcessHandle.current().pid() + "-"
                + ContentFingerprint.of(path).substring(0, NAME_LENGTH) + ".json";
        Path note = folder().resolve(name);
        Optional<String> first = earlier(note)
                .filter(earlier -> earlier.after().equals(print(before)))
                .map(JournalEntry::before)
                .orElse(before);
        AtomicFile.write(note, new JournalEntry(path, print(after), first).text());
    }

    /** An existing entry: by this command, or by one that ended and had the same process id. */
    private static Optional<JournalEntry> earlier(Path note) {
        try {
            return Files.exists(note) ? Optional.of(JournalEntry.read(note)) : Optional.empty();
        } catch (Problem problem) {
            return Optional.empty();
        }
    }

    /** Whether there may be entries to settle, which is rare. */
    boolean isPending() {
        return Files.isDirectory(folder());
    }

    /** Whether another command may be between writing a file and committing. */
    public boolean isInProgress(String path) {
        return notes(file -> !isFinished(file)).stream().anyMatch(file -> concerns(path, file));
    }

    private static boolean concerns(String path, Path file) {
        try {
            return JournalEntry.read(file).path().equals(path);
        } catch (Problem problem) {
            // It has been settled meanwhile.
            return false;
        }
    }

    /** Restores the files whose writes the library did not record. What fails now is left to the next command. */
    void recover(Library library) {
        boolean isOver = !notes(FileJournal::isFinished).isEmpty();
        if (!isOver && !notes(file -> true).isEmpty()) {
            // A read-only command does not wait for writers.
            return;
        }
        try {
            library.transactions().inTransaction(() -> settleAll(library));
        } catch (Problem problem) {
            // The entry stays.
        }
    }

    /**
     * Files are written under the library's write lock. Entries are deleted before it is released, and the folder with
     * the last one, since nobody else can be about to add one.
     */
    private Path settleAll(Library library) {
        for (Path file : notes(FileJournal::isFinished)) {
            try {
                JournalEntry note = JournalEntry.read(file);
                if (isInsideWorkspace(note.path())) {
                    recover(note, library);
                }
                remove(file);
            } catch (Problem problem) {
                // The entry stays.
            }
        }
        return remove(folder());
    }

    /** A newsletter's folder may come from anyone, so paths outside of it are rejected. */
    private boolean isInsideWorkspace(String path) {
        try {
            Path file = workspace.root().resolve(path).normalize();
            Path there = Files.exists(file) ? file : file.getParent();
            return there != null
                    && file.startsWith(workspace.root())
                    && there.toRealPath().startsWith(workspace.root().toRealPath());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static Path remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A folder that is not empty stays; other errors are left to the next command.
        }
        return file;
    }

    private void recover(JournalEntry note, Library library) {
        WorkspaceTrackedFiles files = new WorkspaceTrackedFiles(workspace);
        boolean asWritten = print(files.read(note.path())).equals(note.after());
        if (asWritten && !library.history().isLastRecorded(note.path(), note.after())) {
            files.restore(note.path(), note.before());
        }
    }

    private List<Path> notes(Predicate<Path> which) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{1,18}-[0-9a-f]+\\.json"))
                    .filter(which)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether an entry belongs to this command or to one that has ended, whether or not it could clean up. */
    private static boolean isFinished(Path file) {
        long process = Long.parseLong(file.getFileName().toString().replaceFirst("-.*", ""));
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }

    private Path folder() {
        return workspace.journalFolder();
    }

    private static String print(Optional<String> text) {
        return text.map(ContentFingerprint::of).orElse("");
    }

    /** A file, the fingerprint of the written content (empty when it was deleted), and its previous content. */
    private record JournalEntry(String path, String after, Optional<String> before) {
        static JournalEntry read(Path file) {
            List<String> parts = Json.strings(AtomicFile.read(file));
            if (parts.size() < 2) {
                throw Problem.of(ProblemCode.JSON_BROKEN, 1, "neither path nor fingerprint");
            }
            return new JournalEntry(
                    parts.get(0), parts.get(1), parts.stream().skip(2).findFirst());
        }

        String text() {
            List<String> parts = new ArrayList<>(List.of(path, after));
            before.ifPresent(parts::add);
            return Json.text(parts);
        }
    }
}
