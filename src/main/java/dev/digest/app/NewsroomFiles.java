package dev.digest.app;

import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a newsletter: written so that a dry run writes none of them, and shown as the user would type them. */
public record NewsroomFiles(Newsroom newsroom) {
    /** A path as the user means it: relative to the folder in which the user is. */
    public Path resolve(String text) {
        return newsroom.host().resolve(text);
    }

    /** A path as the user would type it. */
    public String displayPath(Path file) {
        return newsroom.host().displayPath(file);
    }

    /** The files of the newsletter's folder, as history names them. */
    public WorkspaceTrackedFiles tracked() {
        return new WorkspaceTrackedFiles(newsroom.workspace());
    }

    /** Writes a file of the newsletter, recorded in history so that it can be undone. */
    public void write(Path file, String text) {
        if (shouldWrite(file)) {
            newsroom.library().history().write(tracked().name(file), text, tracked());
        }
    }

    /** Removes a file of the newsletter, recorded in history so that it can be undone. */
    public void remove(Path file) {
        if (!newsroom.isDryRun() && Files.exists(file)) {
            newsroom.library().history().remove(tracked().name(file), tracked());
        }
    }

    /** Writes a file that history does not record. */
    public void writeUntracked(Path file, String text) {
        if (shouldWrite(file)) {
            AtomicFile.write(file, text);
        }
    }

    /** Writes a file that history does not record. */
    public void writeUntracked(Path file, byte[] content) {
        if (shouldWrite(file)) {
            AtomicFile.write(file, content);
        }
    }

    private boolean shouldWrite(Path file) {
        if (newsroom.isDryRun()) {
            newsroom.info("dry-run.write", displayPath(file));
        }
        return !newsroom.isDryRun();
    }
}
