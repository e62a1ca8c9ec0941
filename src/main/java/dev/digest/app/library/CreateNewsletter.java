package dev.digest.app.library;

import dev.digest.app.NewsroomHost;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.storage.LibraryFile;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibrarySetting;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.problem.Problem;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.SettingsFile;
import dev.digest.workspace.StarterSettings;
import dev.digest.workspace.StarterSettings.Identity;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a folder a newsletter's: its settings, templates and an empty library. */
public record CreateNewsletter(NewsroomHost host) {
    /**
     * What to create.
     *
     * @param folder an empty folder, or one that does not exist
     * @param language of the newsletter, see {@link ReaderTexts#LANGUAGES}
     * @param comments the language of the comments in its settings
     * @param library the server of the library; empty for a file in the folder
     */
    public record CreateRequest(
            Path folder, String language, String comments, Identity identity, Optional<LibraryServer> library) {}

    /**
     * Creates the newsletter, or nothing.
     *
     * @throws Problem {@code workspace.*} when the folder cannot become a newsletter's; {@code library.*} when the
     *     library cannot be created, {@code library.in-use} when it is that of another newsletter
     */
    public Workspace create(CreateRequest request) {
        Optional<LibraryServer> server = request.library();
        StarterSettings usual = StarterSettings.of(request.language(), request.comments(), request.identity());
        StarterSettings settings = server.map(at -> withLibrary(usual, at)).orElse(usual);
        return Workspace.create(request.folder(), settings, workspace -> {
            LibraryLocation location = server.isPresent() ? server.get() : new LibraryFile(workspace.libraryFile());
            LibraryStorage storage = host.adapters().storage().apply(location);
            if (!storage.createIfAbsent() && server.isPresent()) {
                try (Library library = storage.open(() -> CommandInvocation.UNKNOWN)) {
                    MoveLibrary.requireUnused(library, location);
                }
            }
        });
    }

    /**
     * The server of the library of a new newsletter; empty for a file in its folder. Every later command would take the
     * one that the environment or the user's settings name.
     *
     * @param address an address that a user names for this newsletter
     * @throws Problem {@code library.address}, {@code library.password-in-address}, {@code library.parameter}
     */
    public Optional<LibraryServer> server(Optional<String> address) {
        return address.isPresent()
                ? Optional.of(LibraryServer.parse(address.get(), "--library", List.of()))
                : LibrarySetting.server(host.settings());
    }

    private static StarterSettings withLibrary(StarterSettings settings, LibraryServer server) {
        SettingsFile file = new SettingsFile(SettingsLevel.FOLDER, Path.of(Workspace.SETTINGS));
        String text = file.withValue(settings.text(), LibrarySetting.URL, List.of(server.toString()));
        return new StarterSettings(settings.language(), text);
    }
}
