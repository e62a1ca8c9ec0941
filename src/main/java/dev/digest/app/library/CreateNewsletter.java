package dev.digest.app.library;

import dev.digest.app.NewsroomHost;
import dev.digest.library.storage.LibraryFile;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.StarterSettings;
import dev.digest.workspace.StarterSettings.Identity;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;

/** Makes a folder a newsletter's: its settings, templates and an empty library. */
public record CreateNewsletter(NewsroomHost host) {
    /**
     * What to create.
     *
     * @param folder an empty folder, or one that does not exist
     * @param language of the newsletter, see {@link ReaderTexts#LANGUAGES}
     * @param comments the language of the comments in its settings
     */
    public record CreateRequest(Path folder, String language, String comments, Identity identity) {}

    /**
     * Creates the newsletter, or nothing.
     *
     * @throws dev.digest.problem.Problem {@code workspace.*} when the folder cannot become a newsletter's
     */
    public Workspace create(CreateRequest request) {
        return Workspace.create(
                request.folder(),
                StarterSettings.of(request.language(), request.comments(), request.identity()),
                workspace -> host.adapters()
                        .storage()
                        .apply(new LibraryFile(workspace.libraryFile()))
                        .createIfAbsent());
    }
}
