package dev.digest.check.text;

/** Counts how often a file does something one way and how often the other. */
public final class Majority {
    private static final int FEW = 10;
    private static final int NEARLY_ALL = 90;
    private static final int MOSTLY = 60;
    private static final int SOME = 8;

    private int first;
    private int second;

    public void count(boolean isFirst) {
        first += isFirst ? 1 : 0;
        second += isFirst ? 0 : 1;
    }

    public void add(Majority other) {
        first += other.first;
        second += other.second;
    }

    /** Whether the first way is more frequent. */
    public boolean first() {
        return first >= second;
    }

    public boolean isClear() {
        return isClear(FEW);
    }

    /** Whether there are at least {@code few}, and nearly all of them are one way. */
    public boolean isClear(int few) {
        return isClear(few, NEARLY_ALL);
    }

    public boolean isClear(int few, int percent) {
        int all = first + second;
        return all >= few && 100L * Math.max(first, second) >= (long) percent * all;
    }

    /** Whether this way is the more frequent one, even with few cases. */
    public boolean isMostly(boolean isFirst) {
        return first() == isFirst && isClear(SOME, MOSTLY);
    }

    /** Whether the more frequent way occurs more often than {@code others}. */
    public boolean isMoreThan(int others) {
        return Math.max(first, second) > others;
    }

    /** The share of the more frequent way in percent; 100 only if there is no exception. */
    public String percent() {
        return Integer.toString((int) (100L * Math.max(first, second) / Math.max(1, first + second)));
    }
}
