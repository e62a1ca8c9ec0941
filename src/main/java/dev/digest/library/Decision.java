package dev.digest.library;

import dev.digest.paper.PaperId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An editorial decision about a proposed paper.
 *
 * @param day the date of the decision
 * @param title as proposed, so that a decision can be read without the paper
 * @param reason in the editors' words
 * @param until for a deferral, an issue number or a date such as {@code 2022-10-31}
 */
public record Decision(
        PaperId paper,
        DecisionKind kind,
        LocalDate day,
        String title,
        Optional<String> reason,
        Optional<String> until) {
    /** The kinds of decisions. */
    public enum DecisionKind {
        /** Picked as a candidate for an issue. */
        PICKED,
        /** Not to be proposed again. */
        REJECTED,
        /** To be proposed again later. */
        DEFERRED;

        /** The name in the library and in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with a name. */
        public static Optional<DecisionKind> named(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }

    /**
     * Whether it keeps the paper out of an issue: it is rejected, or deferred to a later issue or day.
     *
     * @param date of the issue; as long as it has none, a day keeps no paper out
     */
    public boolean keepsOutOf(int issue, Optional<LocalDate> date) {
        if (kind != DecisionKind.DEFERRED) {
            return kind == DecisionKind.REJECTED;
        }
        String end = until.orElse("");
        if (end.contains("-")) {
            return date.isPresent() && end.compareTo(date.get().toString()) > 0;
        }
        return end.matches("\\d{1,9}") && Integer.parseInt(end) > issue;
    }

    /** The decision to pick a paper. */
    public static Decision picked(PaperId paper, LocalDate day, String title) {
        return new Decision(paper, DecisionKind.PICKED, day, title, Optional.empty(), Optional.empty());
    }
}
