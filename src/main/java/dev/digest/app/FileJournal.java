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
 * Files that a command wrote and of which the library may not know yet, since no transaction takes a file along. What
 * each held before is noted in {@code .digest/unsettled/PROCESS-PATH.json} before it is written, and put back when it
 * turns out that the library was never told: the command was killed or failed in between.
 */
public record FileJournal(Workspace workspace) {
    private static final int NAME_LENGTH = 16;

    /**
     * Notes what a file holds; a file that a command writes twice goes back to what it was at first, unless somebody
     * else has written it in between.
     */
    /** Notes a file that is about to be written. */
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

    /** What is noted already: by this command, or by one that is gone and had the same number. */
    private static Optional<JournalEntry> earlier(Path note) {
        try {
            return Files.exists(note) ? Optional.of(JournalEntry.read(note)) : Optional.empty();
        } catch (Problem problem) {
            return Optional.empty();
        }
    }

    /** Whether there may be anything to settle, which is seldom so. */
    boolean isPending() {
        return Files.isDirectory(folder());
    }

    /** Whether some command may be between a file and the library just now. */
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

    /** Puts back what the library does not know of. What cannot be settled now is left to the next command. */
    void recover(Library library) {
        boolean isOver = !notes(FileJournal::isFinished).isEmpty();
        if (!isOver && !notes(file -> true).isEmpty()) {
            // Whoever only reads does not wait for those that write.
            return;
        }
        try {
            library.inTransaction(() -> settleAll(library));
        } catch (Problem problem) {
            // It stays as it is.
        }
    }

    /**
     * Whoever writes files does so under the lock of the library. Before that is given back, the notes go, and with the
     * last one the folder: nobody is about to put another one into it.
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
                // It stays as it is.
            }
        }
        return remove(folder());
    }

    /** A newsletter's folder may come from anybody: what it says of files elsewhere is not to be believed. */
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
            // A folder in which something is stays, and whatever else does is for the next command.
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

    /** Whether it is of a command that has ended, with or without having been able to say so, or of this one. */
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

    /** A file, the fingerprint of what was written to it, empty when it was removed, and what it held before. */
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
