package dev.digest.verification;

import java.util.List;

/**
 * Something in a text that its source does not bear out, or that no editor would write.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param details what the reason speaks of
 */
public record Discrepancy(DiscrepancyKind kind, int from, int to, List<String> details) {
    /** What is wrong. */
    public enum DiscrepancyKind {
        /** A number that the source does not have. */
        NUMBER("number.unsupported", ""),
        /** A number that is the source's but for the place of its decimal point. */
        CONVERSION("number.unsupported", "conversion"),
        /** A name that the source does not have. */
        NAME("name.unsupported", ""),
        /** A claim to be the first that the source does not make. */
        FIRST("claim.unsupported", ""),
        /** Too few Chinese characters. */
        LANGUAGE("text.not-chinese", ""),
        /** A refusal, or words in place of an answer. */
        REFUSAL("text.filler", ""),
        /** A formula of which an escape was eaten, or characters that no text has. */
        DAMAGE("text.damaged", "");

        private final String rule;
        private final String reason;

        DiscrepancyKind(String rule, String reason) {
            this.rule = rule;
            this.reason = reason;
        }

        /** The name of the rule that looks for it. */
        public String rule() {
            return rule;
        }

        /** Which of the rule's reasons; empty when it has but one. */
        public String reason() {
            return reason;
        }
    }

    /** Copies the list. */
    public Discrepancy {
        details = List.copyOf(details);
    }

    static Discrepancy of(DiscrepancyKind kind, int from, int to, String... details) {
        return new Discrepancy(kind, from, to, List.of(details));
    }
}
