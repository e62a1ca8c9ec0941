package dev.digest.problem;

/** What a problem is about, for callers to whom it does not matter which of its kind it is. */
public enum ProblemArea {
    /** A source, page or image that was fetched. */
    FETCH("fetch."),
    /** The library, and the server or file that has it. */
    LIBRARY("library.");

    private final String prefix;

    ProblemArea(String prefix) {
        this.prefix = prefix;
    }

    /** Whether the key of a problem begins as those of this area do. */
    boolean has(String key) {
        return key.startsWith(prefix);
    }
}
