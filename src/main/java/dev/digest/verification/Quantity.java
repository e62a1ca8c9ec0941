package dev.digest.verification;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number in a text, with its unit.
 *
 * @param from start offset in the text
 * @param to end offset, exclusive
 * @param values its possible values; in "1–3 billion" the first number is 1 or 1 billion
 * @param slack how far a number of the source may deviate
 */
public record Quantity(int from, int to, List<Double> values, Unit unit, Slack slack) {
    /** How far below and above a value the true one may be: "about 1.2" and "several hundred" are not exact. */
    public record Slack(double below, double above) {
        /** No deviation. */
        public static final Slack NONE = new Slack(0, 0);
    }

    public Quantity {
        values = List.copyOf(values);
    }

    /** An exact number. */
    static Quantity of(int from, int to, double value, Unit unit) {
        return new Quantity(from, to, List.of(value), unit, Slack.NONE);
    }

    /** The first of its values. */
    double value() {
        return values.get(0);
    }

    /** Whether a number of the source equals one of the values multiplied by a factor, within the slack. */
    boolean covers(double source, double factor) {
        for (double value : values) {
            if (isNear(source, value * factor, factor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(double source, double value, double factor) {
        boolean equal = Math.abs(source - value) <= 1e-9 * Math.max(Math.abs(source), Math.abs(value));
        return equal
                || (source < value && source >= value - slack.below() * factor && slack.below() > 0)
                || (source > value && source < value + slack.above() * factor);
    }

    /** The same number with further possible values. */
    Quantity or(List<Double> more) {
        return new Quantity(
                from,
                to,
                Stream.concat(values.stream(), more.stream()).distinct().toList(),
                unit,
                slack);
    }
}
