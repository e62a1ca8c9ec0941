package dev.digest.export;

import dev.digest.library.Entry;

/** A notation for a list of papers. Whatever a paper's text is, it stays text in it. */
public interface PaperFormat {
    /** One paper. */
    String paper(Entry entry);

    /** What stands before all papers. */
    default String head() {
        return "";
    }

    /** What stands between two papers. */
    default String between() {
        return "";
    }

    /** What stands behind all papers. */
    default String foot() {
        return "";
    }
}
