package dev.digest.stats;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One set of numbers.
 *
 * @param key ends the key of its heading, {@code stats.KEY}
 * @param isKeyed whether the names are keys of messages
 */
public record StatisticsTable(String key, boolean isKeyed, List<CountedItem> items) {
    static final String WEEKS = "weeks";
    private static final int FEWEST_COLUMNS = 12;

    public StatisticsTable {
        items = List.copyOf(items);
    }

    /** Whether its items are a series in time, long enough for columns beside each other. */
    boolean isSeries() {
        return key.equals(WEEKS) && items.size() >= FEWEST_COLUMNS;
    }

    /** The largest number; 0 without any. */
    public long largest() {
        return items.stream().mapToLong(CountedItem::count).max().orElse(0);
    }

    /** A table in the order in which the names came. */
    static StatisticsTable inOrder(String key, Map<String, Integer> counts, boolean isKeyed) {
        return new StatisticsTable(
                key,
                isKeyed,
                counts.entrySet().stream()
                        .map(entry -> new CountedItem(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** A table with the largest numbers first. */
    static StatisticsTable largestFirst(String key, Map<String, Integer> counts, int most) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return inOrder(key, sorted, false);
    }
}
