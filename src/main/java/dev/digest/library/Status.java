package dev.digest.library;

import java.util.Optional;

/** How far a paper has come. */
public enum Status {
    /** Added; summary or category is still missing. */
    CANDIDATE("candidate"),
    /** Has a summary and a category. */
    READY("ready"),
    /** Stood in an issue that is out. */
    PUBLISHED("published");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The name in options, tables and JSON. */
    public String label() {
        return label;
    }

    /** The status with this name. Asked for every row of a list, so no stream. */
    public static Optional<Status> ofLabel(String label) {
        for (Status status : values()) {
            if (status.label.equals(label)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
