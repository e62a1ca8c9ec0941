package dev.digest.library.storage;

import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The setting that says where a newsletter's library is. */
public final class LibrarySetting {
    /** The setting: an address, or empty for the usual file. */
    public static final String URL = "library.url";

    /** The setting of the program that prints a server's password. */
    public static final String PASSWORD_COMMAND = "library.password-command";

    private static final String GROUP = "library";

    /** How long a server is waited for when there is a copy to read instead. */
    private static final Duration WITH_COPY = Duration.ofSeconds(3);

    private LibrarySetting() {}

    /**
     * Where the library of a newsletter is.
     *
     * @throws Problem as {@link #server}
     */
    public static LibraryLocation location(Settings settings, Workspace workspace) {
        Optional<LibraryServer> server = server(settings);
        return server.isPresent() ? server.get() : new LibraryFile(workspace.libraryFile());
    }

    /**
     * The server of the library; empty when the library is in the usual file. It is not waited for long when there is a
     * copy of the library to read instead.
     *
     * @throws Problem {@code library.address} and others of {@link LibraryServer#parse}
     */
    public static Optional<LibraryServer> server(Settings settings) {
        String address = settings.text(URL);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        LibraryServer server = LibraryServer.parse(address, settings.origin(URL), settings.list(PASSWORD_COMMAND));
        return Optional.of(hasCopy(settings, server) ? server.withConnectTimeout(WITH_COPY) : server);
    }

    private static boolean hasCopy(Settings settings, LibraryServer server) {
        Optional<Workspace> workspace = settings.newsletter();
        return workspace.isPresent() && Files.exists(workspace.get().snapshot(server.place()));
    }

    /**
     * Whether a newsletter's library may be anywhere but in the usual file, by a quick look at the environment and the
     * texts of the settings, which are not read otherwise.
     */
    public static boolean mayBeSet(Workspace workspace, Map<String, String> environment) {
        if (!environment.getOrDefault("DIGEST_LIBRARY", "").isBlank() || mayBeIn(workspace.settings())) {
            return true;
        }
        Optional<Path> own = new UserFolders(environment).settings();
        return own.isPresent() && mayBeIn(own.get());
    }

    private static boolean mayBeIn(Path settings) {
        try {
            return Files.exists(settings) && mayBeIn(AtomicFile.read(settings));
        } catch (Problem problem) {
            // Reported when the settings are read.
            return true;
        }
    }

    /**
     * Whether the text of a settings file may name a library: whether it has the word outside of comments. A quick look
     * is enough for most newsletters, and reading their settings takes longer than listing papers.
     */
    static boolean mayBeIn(String settings) {
        for (int at = settings.indexOf(GROUP); at >= 0; at = settings.indexOf(GROUP, at + 1)) {
            int line = settings.lastIndexOf('\n', at) + 1;
            if (settings.charAt(line) != '#') {
                return true;
            }
        }
        return false;
    }
}
