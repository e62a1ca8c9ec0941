package dev.digest.app;

import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A newsletter's files: written unless this is a dry run, and displayed as the user would type them. */
public record NewsroomFiles(Newsroom newsroom) {
    /** A path resolved against the user's folder. */
    public Path resolve(String text) {
        return newsroom.host().resolve(text);
    }

    /** A path as the user would type it. */
    public String displayPath(Path file) {
        return newsroom.host().displayPath(file);
    }

    /** The files of the newsletter's folder, as tracked by the history. */
    public WorkspaceTrackedFiles tracked() {
        return new WorkspaceTrackedFiles(newsroom.workspace());
    }

    /** Writes a file of the newsletter undoably. */
    public void write(Path file, String text) {
        if (shouldWrite(file)) {
            newsroom.library().history().write(tracked().name(file), text, tracked());
        }
    }

    /** Deletes a file of the newsletter undoably. */
    public void remove(Path file) {
        if (!newsroom.request().dryRun() && Files.exists(file)) {
            newsroom.library().history().remove(tracked().name(file), tracked());
        }
    }

    /** Writes a file without recording it in the history. */
    public void writeUntracked(Path file, String text) {
        if (shouldWrite(file)) {
            AtomicFile.write(file, text);
        }
    }

    /** Writes a file without recording it in the history. */
    public void writeUntracked(Path file, byte[] content) {
        if (shouldWrite(file)) {
            AtomicFile.write(file, content);
        }
    }

    private boolean shouldWrite(Path file) {
        if (newsroom.request().dryRun()) {
            newsroom.info("dry-run.write", displayPath(file));
        }
        return !newsroom.request().dryRun();
    }
}
