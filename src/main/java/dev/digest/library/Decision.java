package dev.digest.library;

import dev.digest.paper.PaperId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the editors decided about a paper that was proposed to them.
 *
 * @param day when, by the editors' calendar
 * @param title as it was proposed, so that a decision can be read without the paper
 * @param reason in the editors' words
 * @param until for a deferral, an issue's number or a date such as {@code 2022-10-31}
 */
public record Decision(
        PaperId paper,
        DecisionKind kind,
        LocalDate day,
        String title,
        Optional<String> reason,
        Optional<String> until) {
    /** What was decided. */
    public enum DecisionKind {
        /** It is a candidate for an issue. */
        PICKED,
        /** It is not to be proposed again. */
        REJECTED,
        /** It is to be proposed again later. */
        DEFERRED;

        /** The name in the library and in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this name. */
        public static Optional<DecisionKind> named(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }

    /** A paper that was picked on a day. */
    public static Decision picked(PaperId paper, LocalDate day, String title) {
        return new Decision(paper, DecisionKind.PICKED, day, title, Optional.empty(), Optional.empty());
    }
}
