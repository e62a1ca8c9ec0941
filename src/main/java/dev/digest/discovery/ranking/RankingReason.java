package dev.digest.discovery.ranking;

import java.util.Locale;

/**
 * One thing that lets a paper rank high: a correlation with what was picked, not a cause.
 *
 * @param text the words, the name, or the title that it resembles
 * @param weight how much it added to the score, or how like the other paper is
 */
public record RankingReason(ReasonKind kind, String text, double weight) {
    /** What speaks for a paper. */
    public enum ReasonKind {
        /** Words that picked papers have. */
        TERM,
        /** An author of picked papers. */
        AUTHOR,
        /** A picked paper that it resembles. */
        LIKE,
        /** A watched word or author. */
        WATCH,
        /** An excluded word. */
        HIDDEN;

        /** The name in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
