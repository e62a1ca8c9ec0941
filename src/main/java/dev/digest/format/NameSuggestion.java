package dev.digest.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggests the known name that an unknown one probably meant ("Did you mean …?"). */
public final class NameSuggestion {
    private NameSuggestion() {}

    /**
     * Finds the candidate with the smallest edit distance to {@code word}: Damerau–Levenshtein over code points, at
     * most a third of the word's length and at least one edit allowed. Otherwise the only candidate that contains the
     * word or is contained in it: {@code NLP} suggests NLP研究.
     */
    public static Optional<String> find(String word, Collection<String> candidates) {
        return nearest(word, candidates).or(() -> onlyRelated(word, candidates));
    }

    private static Optional<String> onlyRelated(String word, Collection<String> candidates) {
        String wanted = FoldedText.of(word).strip();
        List<String> related = candidates.stream()
                .filter(candidate -> isRelated(wanted, FoldedText.of(candidate)))
                .toList();
        return related.size() == 1 ? Optional.of(related.get(0)) : Optional.empty();
    }

    private static boolean isRelated(String one, String other) {
        return isPart(one, other) || isPart(other, one);
    }

    /** A single letter occurs in too many names to be a useful match. */
    private static boolean isPart(String part, String whole) {
        return part.codePointCount(0, part.length()) > 1 && whole.contains(part);
    }

    private static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> editDistance(word, candidate) <= maxDistance(word, candidate))
                .min(Comparator.comparingInt(candidate -> editDistance(word, candidate)));
    }

    private static int maxDistance(String word, String candidate) {
        return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
    }

    private static int editDistance(String one, String other) {
        int[] a = one.toLowerCase(Locale.ROOT).codePoints().toArray();
        int[] b = other.toLowerCase(Locale.ROOT).codePoints().toArray();
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
