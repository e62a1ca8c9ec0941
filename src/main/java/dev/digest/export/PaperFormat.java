package dev.digest.export;

import dev.digest.library.LibraryPaper;

/** An export format for a list of papers. Text of a paper is escaped. */
public interface PaperFormat {
    /** One paper. */
    String paper(LibraryPaper entry);

    /** The text before all papers. */
    default String header() {
        return "";
    }

    /** The text between two papers. */
    default String separator() {
        return "";
    }

    /** The text after all papers. */
    default String footer() {
        return "";
    }
}
