package dev.digest.discovery.ranking;

import java.util.Locale;

/**
 * A reason for a paper's high rank: a correlation with picks, not a cause.
 *
 * @param text the words, the name, or the title of the similar paper
 * @param weight the contribution to the score, or the similarity
 */
public record RankingReason(ReasonKind kind, String text, double weight) {
    /** The kinds of reasons. */
    public enum ReasonKind {
        /** Words in picked papers. */
        TERM,
        /** An author of picked papers. */
        AUTHOR,
        /** A similar picked paper. */
        LIKE,
        /** A watched word or author. */
        WATCH,
        /** Votes of others, as a number. */
        VOTES,
        /** An excluded word. */
        HIDDEN;

        private final String label;

        ReasonKind() {
            this.label = name().toLowerCase(Locale.ROOT);
        }

        /** The name in JSON. */
        public String label() {
            return label;
        }

        /** The kind with a name. */
        static ReasonKind named(String label) {
            for (ReasonKind kind : values()) {
                if (kind.label.equals(label)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(label);
        }
    }
}
