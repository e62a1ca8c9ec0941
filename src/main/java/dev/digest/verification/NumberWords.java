package dev.digest.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English number words. */
final class NumberWords {
    static final Map<String, Integer> SMALL = words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen twenty");
    static final Map<String, Integer> TENS =
            Map.of("thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety", 90);
    static final Map<String, Double> BIG =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12, "dozen", 12.0);
    static final Map<String, Integer> ORDINALS =
            words("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
    static final Map<String, Double> FRACTIONS = Map.ofEntries(
            Map.entry("half", 1 / 2.0),
            Map.entry("halves", 1 / 2.0),
            Map.entry("third", 1 / 3.0),
            Map.entry("thirds", 1 / 3.0),
            Map.entry("quarter", 1 / 4.0),
            Map.entry("quarters", 1 / 4.0),
            Map.entry("fourth", 1 / 4.0),
            Map.entry("fourths", 1 / 4.0),
            Map.entry("fifth", 1 / 5.0),
            Map.entry("fifths", 1 / 5.0),
            Map.entry("sixth", 1 / 6.0),
            Map.entry("sixths", 1 / 6.0),
            Map.entry("eighth", 1 / 8.0),
            Map.entry("eighths", 1 / 8.0),
            Map.entry("tenth", 1 / 10.0),
            Map.entry("tenths", 1 / 10.0));

    /** Words that imply a number. */
    static final Map<String, Double> MEANT = Map.ofEntries(
            Map.entry("once", 1.0),
            Map.entry("decade", 10.0),
            Map.entry("century", 100.0),
            Map.entry("single", 1.0),
            Map.entry("both", 2.0),
            Map.entry("pair", 2.0),
            Map.entry("pairs", 2.0),
            Map.entry("pairwise", 2.0),
            Map.entry("dual", 2.0),
            Map.entry("binary", 2.0),
            Map.entry("triplet", 3.0),
            Map.entry("triplets", 3.0),
            Map.entry("trio", 3.0),
            Map.entry("ternary", 3.0),
            Map.entry("tri", 3.0),
            Map.entry("quad", 4.0),
            Map.entry("quadruped", 4.0),
            Map.entry("quadruplet", 4.0),
            Map.entry("ii", 2.0),
            Map.entry("iii", 3.0),
            Map.entry("iv", 4.0),
            Map.entry("tens", 10.0),
            Map.entry("dozens", 10.0),
            Map.entry("hundreds", 1e2),
            Map.entry("thousands", 1e3),
            Map.entry("millions", 1e6),
            Map.entry("billions", 1e9),
            Map.entry("trillions", 1e12));

    static final Map<String, Double> MULTIPLES = Map.ofEntries(
            Map.entry("twice", 2.0),
            Map.entry("double", 2.0),
            Map.entry("doubles", 2.0),
            Map.entry("doubled", 2.0),
            Map.entry("doubling", 2.0),
            Map.entry("twofold", 2.0),
            Map.entry("thrice", 3.0),
            Map.entry("triple", 3.0),
            Map.entry("triples", 3.0),
            Map.entry("tripled", 3.0),
            Map.entry("tripling", 3.0),
            Map.entry("threefold", 3.0),
            Map.entry("quadruple", 4.0),
            Map.entry("quadruples", 4.0),
            Map.entry("quadrupled", 4.0),
            Map.entry("fourfold", 4.0),
            Map.entry("fivefold", 5.0),
            Map.entry("tenfold", 10.0),
            Map.entry("halve", 0.5),
            Map.entry("halves", 0.5),
            Map.entry("halved", 0.5),
            Map.entry("halving", 0.5));

    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private NumberWords() {}

    private static Map<String, Integer> words(String list) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : list.split(" ", -1)) {
            numbers.put(word, numbers.size());
        }
        return Map.copyOf(numbers);
    }
}
