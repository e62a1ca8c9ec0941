package dev.digest.verification;

import java.util.List;

/**
 * Something in a text that its source does not support, or that no editor would write.
 *
 * @param from start offset in the text
 * @param to end offset, exclusive
 * @param details the values for the message's placeholders
 */
public record Discrepancy(DiscrepancyKind kind, int from, int to, List<String> details) {
    /** The kind of discrepancy. */
    public enum DiscrepancyKind {
        /** A number that the source does not have. */
        NUMBER("number.unsupported", ""),
        /** A number that differs from the source's by a power of ten. */
        CONVERSION("number.unsupported", "conversion"),
        /** A name that the source does not have. */
        NAME("name.unsupported", ""),
        /** A claim of novelty that the source does not make. */
        FIRST("claim.unsupported", ""),
        /** Too few Chinese characters. */
        LANGUAGE("text.not-chinese", ""),
        /** A refusal or placeholder. */
        REFUSAL("text.filler", ""),
        /** A formula that lost an escape, or characters that do not occur in text. */
        DAMAGE("text.damaged", "");

        private final String rule;
        private final String reason;

        DiscrepancyKind(String rule, String reason) {
            this.rule = rule;
            this.reason = reason;
        }

        /** The name of the rule that reports it. */
        public String rule() {
            return rule;
        }

        /** One of the rule's reasons; empty when it has only one. */
        public String reason() {
            return reason;
        }
    }

    public Discrepancy {
        details = List.copyOf(details);
    }

    static Discrepancy of(DiscrepancyKind kind, int from, int to, String... details) {
        return new Discrepancy(kind, from, to, List.of(details));
    }
}
