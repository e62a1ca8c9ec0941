package dev.digest.verification;

import org.jspecify.annotations.Nullable;

/**
 * A unit of measurement.
 *
 * @param dimension what it measures; quantities of one dimension can be converted
 * @param factor how many of the dimension's base unit it is
 */
public record Unit(String dimension, double factor) {
    /** A bare number, or one whose unit is not known. */
    public static final Unit NONE = new Unit("", 1);
    /** A count of things, as a Chinese measure word shows. */
    public static final Unit COUNT = new Unit("count", 1);
    /** A small count with a measure word that suits any list: 三个, 五种. */
    public static final Unit ITEMS = new Unit("items", 1);
    /** A percentage. */
    public static final Unit PERCENT = new Unit("percent", 1);
    /** A multiple. */
    public static final Unit TIMES = new Unit("times", 1);

    // Written out, because the JDK makes a record's own methods at run time, which takes as long as checking an issue.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && dimension.equals(unit.dimension) && factor == unit.factor;
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + Double.hashCode(factor);
    }

    /** Whether the other unit measures the same. */
    boolean isLike(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Whether it is a bare number or a count. */
    boolean isPlain() {
        return equals(NONE) || equals(COUNT) || equals(ITEMS);
    }
}
