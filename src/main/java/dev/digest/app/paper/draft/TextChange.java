package dev.digest.app.paper.draft;

/** Measures how much of a text was changed. */
final class TextChange {
    private static final int LONGEST = 6000;

    private TextChange() {}

    /** The percentage of the longer text's characters that are not in the longest common subsequence. */
    static int percent(String before, String after) {
        if (before.equals(after)) {
            return 0;
        }
        int[] one = before.codePoints().limit(LONGEST).toArray();
        int[] other = after.codePoints().limit(LONGEST).toArray();
        int longer = Math.max(one.length, other.length);
        return longer == 0 ? 0 : Math.max(1, 100 - 100 * common(one, other) / longer);
    }

    /** The length of the longest common subsequence. */
    private static int common(int[] one, int[] other) {
        int[] above = new int[other.length + 1];
        for (int sign : one) {
            int[] row = new int[other.length + 1];
            for (int j = 0; j < other.length; j++) {
                row[j + 1] = sign == other[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]);
            }
            above = row;
        }
        return above[other.length];
    }
}
