package dev.digest.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a paper has come. */
public enum Status {
    /** Added; summary or category is still missing. */
    CANDIDATE,
    /** Has a summary and a category. */
    READY,
    /** Stood in an issue that is out. */
    PUBLISHED;

    /** The name in options, tables and JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this name. */
    public static Optional<Status> named(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label().equals(label))
                .findFirst();
    }
}
