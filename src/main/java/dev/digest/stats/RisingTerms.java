package dev.digest.stats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of English titles that the last quarter of the issues has much oftener than those before it. */
final class RisingTerms {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]{3,30}");
    private static final Set<String> COMMON = Set.of(
            "with",
            "from",
            "that",
            "this",
            "into",
            "over",
            "through",
            "towards",
            "toward",
            "using",
            "based",
            "their",
            "when",
            "what",
            "have",
            "more",
            "than",
            "learning",
            "models",
            "model",
            "language",
            "approach",
            "method");
    private static final int FEWEST = 3;
    private static final double FACTOR = 2;

    private final Map<Integer, Map<String, Integer>> byIssue = new TreeMap<>();

    void add(int issue, String title) {
        Map<String, Integer> words = byIssue.computeIfAbsent(issue, none -> new HashMap<>());
        Set<String> once = new HashSet<>();
        Matcher matcher = WORD.matcher(title);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (!COMMON.contains(word) && once.add(word)) {
                words.merge(word, 1, Integer::sum);
            }
        }
    }

    /** How often the last issues have such words. */
    Map<String, Integer> rising(int most) {
        int recent = (byIssue.size() + 3) / 4;
        int before = byIssue.size() - recent;
        Map<String, Integer> late = new HashMap<>();
        Map<String, Integer> early = new HashMap<>();
        int[] at = {0};
        byIssue.forEach((issue, words) -> {
            Map<String, Integer> into = at[0]++ < before ? early : late;
            words.forEach((word, count) -> into.merge(word, count, Integer::sum));
        });
        Map<String, Integer> rising = new LinkedHashMap<>();
        late.forEach((word, count) -> {
            double usual = (early.getOrDefault(word, 0) + 0.5) / Math.max(1, before);
            if (before > 0
                    && count >= FEWEST
                    && (double) count / recent > FACTOR * usual
                    && rising.size() < 10 * most) {
                rising.put(word, count);
            }
        });
        return rising;
    }
}
