package dev.digest.export;

import dev.digest.library.LibraryPaper;

/** A notation for a list of papers. Whatever a paper's text is, it stays text in it. */
public interface PaperFormat {
    /** One paper. */
    String paper(LibraryPaper entry);

    /** What stands before all papers. */
    default String header() {
        return "";
    }

    /** What stands between two papers. */
    default String separator() {
        return "";
    }

    /** What stands behind all papers. */
    default String footer() {
        return "";
    }
}
