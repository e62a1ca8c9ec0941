package dev.digest.verification;

import java.util.Locale;
import java.util.Map;

/** Words and letters that multiply the number before them: 亿, million, K. */
final class Scales {
    private static final Map<Character, Double> CHINESE =
            Map.of('十', 1e1, '百', 1e2, '千', 1e3, '万', 1e4, '亿', 1e8, '兆', 1e12);

    private static final Map<String, Double> LATIN = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("million", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("quadrillion", 1e15),
            Map.entry("dozen", 12.0),
            Map.entry("k", 1e3),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("mio", 1e6),
            Map.entry("mil", 1e6),
            Map.entry("b", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("t", 1e12),
            Map.entry("tn", 1e12),
            Map.entry("crore", 1e7),
            Map.entry("lakh", 1e5));

    private Scales() {}

    /** The product of Chinese scales; 百万 is 1,000,000. */
    static double chinese(String signs) {
        double product = 1;
        for (int i = 0; i < signs.length(); i++) {
            product *= CHINESE.getOrDefault(signs.charAt(i), 1.0);
        }
        return product;
    }

    /** Whether a character is a Chinese scale. */
    static boolean isChinese(char sign) {
        return "十百千万亿兆".indexOf(sign) >= 0;
    }

    /** The factor of an English word or letter; 0 for any other. */
    static double latin(String word) {
        return LATIN.getOrDefault(word.toLowerCase(Locale.ROOT), 0.0);
    }
}
