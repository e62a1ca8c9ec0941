package dev.digest.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in English words: {@code seventy-six percent}, {@code half a billion}, {@code two-thirds}, {@code doubles}.
 */
final class SpelledNumber {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final CuedPattern MAGNITUDE = CuedPattern.of(
            "(?i)(tens|hundreds) of (thousands|millions|billions|trillions)|"
                    + "(?:(?:an?|one) )?(half|two|three|four|five|six|\\d)?[ -]?orders? of magnitude",
            "tens hundreds magnitude");

    private SpelledNumber() {}

    /** All quantities that a text spells out. */
    static List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            addMeaning(lower, word, found);
            if (isNumber(lower)
                    && (found.isEmpty()
                            || found.get(found.size() - 1).to() <= word.start()
                            || NumberWords.MEANT.containsKey(lower))) {
                found.addAll(new Phrase(text, word.start()).read());
            }
        }
        addMagnitudes(text, found);
        return found;
    }

    private static void addMeaning(String word, Matcher at, List<Quantity> found) {
        if (NumberWords.MEANT.containsKey(word)) {
            found.add(Quantity.of(at.start(), at.start(), NumberWords.MEANT.get(word), Unit.NONE));
        }
        if (NumberWords.MULTIPLES.containsKey(word)) {
            found.add(Quantity.of(at.start(), at.start(), NumberWords.MULTIPLES.get(word), Unit.TIMES));
        }
        if (NumberWords.FRACTIONS.containsKey(word)) {
            found.add(Quantity.of(at.start(), at.start(), NumberWords.FRACTIONS.get(word), Unit.NONE));
        }
        if (NumberWords.ORDINALS.containsKey(word)) {
            found.add(Quantity.of(at.start(), at.start(), NumberWords.ORDINALS.get(word), Unit.NONE));
        }
        int month = word.length() < 3 ? -1 : NumberWords.MONTHS.indexOf(word.substring(0, 3));
        if (month >= 0 && Character.isUpperCase(at.group().charAt(0))) {
            found.add(Quantity.of(at.start(), at.start(), month + 1, Unit.NONE));
        }
    }

    private static void addMagnitudes(String text, List<Quantity> found) {
        Optional<Matcher> magnitude = MAGNITUDE.find(text, text.toLowerCase(Locale.ROOT));
        if (magnitude.isPresent()) {
            do {
                addMagnitude(magnitude.get(), found);
            } while (magnitude.get().find());
        }
    }

    private static void addMagnitude(MatchResult magnitude, List<Quantity> found) {
        if (magnitude.group(1) != null) {
            double value = meant(magnitude.group(1)) * meant(magnitude.group(2));
            found.add(Quantity.of(magnitude.start(), magnitude.end(), value, Unit.NONE));
        } else {
            double orders = orders(magnitude.group(3));
            found.add(Quantity.of(magnitude.start(), magnitude.end(), Math.pow(10, orders), Unit.TIMES));
            found.add(Quantity.of(magnitude.start(), magnitude.end(), orders, Unit.NONE));
        }
    }

    private static double meant(String word) {
        return NumberWords.MEANT.getOrDefault(word.toLowerCase(Locale.ROOT), 1.0);
    }

    private static double orders(@org.jspecify.annotations.Nullable String word) {
        String lower = word == null ? "one" : word.toLowerCase(Locale.ROOT);
        return lower.matches("\\d")
                ? Double.parseDouble(lower)
                : lower.equals("half") ? 0.5 : NumberWords.SMALL.getOrDefault(lower, 1);
    }

    private static boolean isNumber(String word) {
        return NumberWords.SMALL.containsKey(word)
                || NumberWords.TENS.containsKey(word)
                || NumberWords.BIG.containsKey(word)
                || word.equals("half");
    }

    /** Consecutive words that form one number. */
    private static final class Phrase {
        private static final Pattern NEXT =
                Pattern.compile("(?:\\s+|-|,\\s*)?(?:(?:and a|and|a|an|of a)(?:\\s+|-))?([A-Za-z]+)");
        private final String text;
        private final int from;
        private int end;
        private double total;
        private double current;
        private boolean isAnything;

        private Phrase(String text, int from) {
            this.text = text;
            this.from = from;
            this.end = from;
        }

        private List<Quantity> read() {
            Matcher next = NEXT.matcher(text).region(from, text.length());
            while (next.lookingAt() && take(next.group(1).toLowerCase(Locale.ROOT))) {
                end = next.end();
                next.region(end, text.length());
            }
            double value = total + current;
            List<Quantity> found = new ArrayList<>();
            if (next.lookingAt()
                    && NumberWords.FRACTIONS.containsKey(next.group(1).toLowerCase(Locale.ROOT))) {
                double part = NumberWords.FRACTIONS.getOrDefault(next.group(1).toLowerCase(Locale.ROOT), 1.0);
                found.add(Quantity.of(from, next.end(), value * part, Unit.NONE));
                found.add(Quantity.of(from, next.end(), value + part, Unit.NONE));
            }
            Suffix suffix = Suffix.at(text, end);
            found.add(Quantity.of(from, end, value, suffix.unit()));
            return found;
        }

        private boolean take(String word) {
            boolean isSmall = NumberWords.SMALL.containsKey(word) || NumberWords.TENS.containsKey(word);
            int value = NumberWords.SMALL.getOrDefault(word, NumberWords.TENS.getOrDefault(word, 0));
            if (isSmall && (!isAnything || current % 100 == 0 || (value < 10 && current % 10 == 0))) {
                current += value;
            } else if (word.equals("half") && !isAnything) {
                current = 0.5;
            } else if (NumberWords.BIG.containsKey(word)) {
                scale(NumberWords.BIG.getOrDefault(word, 1.0));
            } else {
                return false;
            }
            isAnything = true;
            return true;
        }

        private void scale(double big) {
            current = (isAnything ? current : 1) * big;
            if (big >= 1000) {
                total += current;
                current = 0;
            }
        }
    }
}
