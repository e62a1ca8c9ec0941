package dev.digest.stats;

/**
 * A number with its name.
 *
 * @param name such as a category; a key of {@code stats.…} where {@link StatisticsTable#isKeyed}
 */
public record CountedItem(String name, long count) {}
