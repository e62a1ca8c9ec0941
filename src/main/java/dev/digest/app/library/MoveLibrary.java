package dev.digest.app.library;

import dev.digest.app.Backups;
import dev.digest.app.Newsroom;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.Library;
import dev.digest.library.Query;
import dev.digest.library.storage.LibraryFile;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibrarySetting;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.SettingOrigin;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.SettingsFile;
import dev.digest.workspace.TempFiles;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Moves a library with its whole history to a server, or back into the newsletter's file. */
public record MoveLibrary(Newsroom newsroom) {
    /**
     * What was moved.
     *
     * @param kept the backup of the file that the library was in; empty when it was on a server, where it stays
     */
    public record MoveResult(LibraryLocation from, LibraryLocation to, long papers, Optional<Path> kept) {}

    /**
     * The place that a user names: an address, or the newsletter's own file.
     *
     * @param origin how messages call the name
     * @throws Problem {@code library.address}, {@code library.move-file}
     */
    public LibraryLocation target(String name, String origin) {
        if (name.contains("://")) {
            List<String> command = newsroom.settings().list(LibrarySetting.PASSWORD_COMMAND);
            return LibraryServer.parse(name, origin, command);
        }
        Path usual = newsroom.workspace().libraryFile();
        if (!newsroom.files().resolve(name).toAbsolutePath().normalize().equals(usual)) {
            throw Problem.of("library.move-file", name, newsroom.files().displayPath(usual));
        }
        return new LibraryFile(usual);
    }

    /**
     * Moves the library: it is copied while nobody else can change it, the copy is compared, a file is backed up, and
     * then the settings name the new place. Until then it is where it was, and a move that was interrupted, after which
     * all of the library is there already, can be repeated. In a dry run only the settings are looked at.
     *
     * @throws Problem {@code library.move-same}, {@code library.move-setting}, {@code library.in-use},
     *     {@code library.move-differs}; then the library is where it was
     */
    public MoveResult move(LibraryLocation to) {
        requireOwnSetting();
        LibraryStorage from = newsroom.storage();
        Optional<Path> snapshot = newsroom.librarySnapshot();
        if (from.location().toString().equals(to.toString())) {
            throw Problem.of("library.move-same", to);
        }
        String settings = settingsWith(to);
        long papers = newsroom.library().papers().count(Query.ALL);
        if (newsroom.request().dryRun()) {
            return new MoveResult(from.location(), to, papers, Optional.empty());
        }
        LibraryStorage target = newsroom.adapters().storage().apply(to);
        target.createIfAbsent();
        Optional<Path> kept;
        try (Library copy = target.open(newsroom::invocation)) {
            kept = newsroom.library().transactions().inTransaction(() -> {
                copy(newsroom.library(), copy, to);
                return change(from, settings);
            });
        }
        newsroom.releaseLibrary();
        // The file that is no longer the library is a backup now, so that nobody goes on with it unawares.
        from.location().file().ifPresent(from.backups()::delete);
        snapshot.ifPresent(target.backups()::delete);
        return new MoveResult(from.location(), to, papers, kept);
    }

    /** The settings must say where the library is by themselves, or the next command would not find it. */
    private void requireOwnSetting() {
        SettingOrigin origin = newsroom.settings().originOf(LibrarySetting.URL);
        if (origin.layer() != SettingsLevel.FOLDER && origin.layer() != SettingsLevel.BUILT_IN) {
            throw Problem.of("library.move-setting", origin);
        }
    }

    private String settingsWith(LibraryLocation to) {
        SettingsFile file =
                new SettingsFile(SettingsLevel.FOLDER, newsroom.workspace().settings());
        return to.file().isPresent()
                ? file.withoutKey(LibrarySetting.URL)
                : file.withValue(LibrarySetting.URL, List.of(to.toString()));
    }

    /** Backs up a file, and lets the settings name the new place. */
    private Optional<Path> change(LibraryStorage from, String settings) {
        Optional<Path> kept = from.location().file().isPresent()
                ? new Backups(newsroom.workspace(), from).createBefore("move", newsroom.now())
                : Optional.empty();
        try {
            // Whoever has lost the lock meanwhile learns it before the settings say otherwise.
            newsroom.library().papers().count(Query.ALL);
            AtomicFile.write(newsroom.workspace().settings(), settings);
            return kept;
        } catch (Problem problem) {
            kept.ifPresent(from.backups()::delete);
            throw problem;
        }
    }

    /**
     * Checks that nothing was ever written into a library.
     *
     * @throws Problem {@code library.in-use}
     */
    static void requireUnused(Library library, LibraryLocation location) {
        if (isUsed(library)) {
            throw Problem.of("library.in-use", location);
        }
    }

    private static boolean isUsed(Library library) {
        boolean[] used = {library.papers().count(Query.ALL) > 0};
        library.history().list(HistoryScope.ALL, 1, change -> {
            used[0] = true;
            return false;
        });
        return used[0];
    }

    private void copy(Library source, Library target, LibraryLocation to) {
        Workspace workspace = newsroom.workspace();
        Path sent = TempFiles.create(workspace.internalFolder().resolve("library.json"));
        Path received = TempFiles.create(workspace.internalFolder().resolve("library-moved.json"));
        try {
            boolean isUsed = isUsed(target);
            write(source, sent);
            if (!isUsed) {
                try (Reader reader = Files.newBufferedReader(sent, StandardCharsets.UTF_8)) {
                    target.archive().read(reader, false);
                }
            }
            write(target, received);
            if (Files.mismatch(sent, received) >= 0) {
                throw Problem.of(isUsed ? "library.in-use" : "library.move-differs", to);
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", sent, AtomicFile.reason(e)).causedBy(e);
        } finally {
            AtomicFile.removeQuietly(sent);
            AtomicFile.removeQuietly(received);
        }
    }

    private static void write(Library library, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            library.archive().write(out);
        }
    }
}
