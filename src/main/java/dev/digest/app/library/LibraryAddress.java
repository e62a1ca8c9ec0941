package dev.digest.app.library;

import dev.digest.library.storage.LibrarySetting;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;

/** The address of a library in settings that are not in use yet. */
public final class LibraryAddress {
    /** The setting. */
    public static final String KEY = LibrarySetting.URL;

    private LibraryAddress() {}

    /**
     * Validates it.
     *
     * @throws Problem {@code library.address}, {@code library.parameter}, {@code library.password-in-address}
     */
    public static void check(Settings settings) {
        LibrarySetting.server(settings);
    }
}
