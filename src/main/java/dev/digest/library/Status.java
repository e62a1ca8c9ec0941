package dev.digest.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The status of a paper. */
public enum Status {
    /** Added; summary or category is missing. */
    CANDIDATE("candidate"),
    /** Has a summary and a category. */
    READY("ready"),
    /** In a published issue. */
    PUBLISHED("published");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The name in options, tables and JSON. */
    public String label() {
        return label;
    }

    /** All names. */
    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Status status : values()) {
            labels.add(status.label);
        }
        return labels;
    }

    /** The status with this name. Called for every row of a list, so no stream. */
    public static Optional<Status> ofLabel(String label) {
        for (Status status : values()) {
            if (status.label.equals(label)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
