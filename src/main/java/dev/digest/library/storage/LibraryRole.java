package dev.digest.library.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person may do in a library on a server. */
public enum LibraryRole {
    /** Change everything but the history, which is only added to. */
    EDITOR,
    /** Read. */
    READER;

    /** The name in options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all roles. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(LibraryRole::label).toList();
    }

    /** The role with a name. */
    public static Optional<LibraryRole> named(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}
