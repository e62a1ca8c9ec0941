package dev.digest.verification;

import org.jspecify.annotations.Nullable;

/**
 * A unit of measurement.
 *
 * @param dimension what it measures; quantities of the same dimension are comparable
 * @param factor the factor to the dimension's base unit
 */
public record Unit(String dimension, double factor) {
    /** A bare number, or one with an unknown unit. */
    public static final Unit NONE = new Unit("", 1);
    /** A count of things, indicated by a Chinese measure word. */
    public static final Unit COUNT = new Unit("count", 1);
    /** A small count with a generic measure word: 三个, 五种. */
    public static final Unit ITEMS = new Unit("items", 1);

    public static final Unit PERCENT = new Unit("percent", 1);
    /** A multiple. */
    public static final Unit TIMES = new Unit("times", 1);

    // Written by hand: a record's generated methods are linked at run time, which takes as long as checking an issue.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && dimension.equals(unit.dimension) && factor == unit.factor;
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + Double.hashCode(factor);
    }

    /** Whether both measure the same dimension. */
    boolean isLike(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Whether it is a bare number or a count. */
    boolean isPlain() {
        return equals(NONE) || equals(COUNT) || equals(ITEMS);
    }
}
