package dev.digest.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that was probably meant by an unknown one. */
public final class NameSuggestion {
    private NameSuggestion() {}

    /**
     * The candidate with the fewest typing slips to {@code word}, counted in code points (insert, delete, replace, swap
     * of neighbours); empty when the nearest one differs in more than a third of its length, at least one slip allowed.
     */
    public static Optional<String> find(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> editDistance(word, candidate) <= maxDistance(word, candidate))
                .min(Comparator.comparingInt(candidate -> editDistance(word, candidate)));
    }

    private static int maxDistance(String word, String candidate) {
        return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
    }

    private static int editDistance(String one, String other) {
        int[] a = one.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        int[] b = other.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length][b.length];
    }

    private static int cheapest(int[][] cost, int[] a, int[] b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
