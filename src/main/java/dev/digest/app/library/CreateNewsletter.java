package dev.digest.app.library;

import dev.digest.app.NewsroomHost;
import dev.digest.library.storage.LibraryFile;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;

/** Makes a folder a newsletter's: its settings, templates and an empty library. */
public record CreateNewsletter(NewsroomHost host) {
    /**
     * What to create.
     *
     * @param folder an empty folder, or one that does not exist
     * @param settings the text of {@code digest.yaml}
     */
    public record CreateRequest(Path folder, String settings) {}

    /**
     * Creates the newsletter, or nothing.
     *
     * @throws dev.digest.problem.Problem {@code workspace.*} when the folder cannot become a newsletter's
     */
    public Workspace create(CreateRequest request) {
        return Workspace.create(
                request.folder(),
                request.settings(),
                workspace -> host.adapters()
                        .storage()
                        .apply(new LibraryFile(workspace.libraryFile()))
                        .createIfAbsent());
    }
}
