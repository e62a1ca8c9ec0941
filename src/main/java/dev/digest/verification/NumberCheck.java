package dev.digest.verification;

import dev.digest.verification.Discrepancy.DiscrepancyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the numbers of a summary with those of its source. */
public final class NumberCheck {
    private static final int MOST_LISTED = 12;

    private NumberCheck() {}

    /** The numbers that are not in the source, in the order of the text. */
    public static List<Discrepancy> check(String text, SourceEvidence source) {
        String plain = Prose.of(text);
        List<Discrepancy> found = new ArrayList<>();
        for (Quantity claim : QuantityReader.claims(plain)) {
            if (!isSupported(claim, source)) {
                found.add(discrepancy(claim, text, source));
            }
        }
        return found;
    }

    private static Discrepancy discrepancy(Quantity claim, String text, SourceEvidence source) {
        String words = text.substring(claim.from(), claim.to());
        Optional<Quantity> meant = source.quantities().stream()
                .filter(quantity -> quantity.value() >= 1000 || claim.value() >= 1000)
                .filter(quantity -> isMisplaced(claim, quantity))
                .findFirst();
        return meant.map(quantity -> Discrepancy.of(
                        DiscrepancyKind.CONVERSION, claim.from(), claim.to(), words, source.quoted(quantity)))
                .orElseGet(() -> Discrepancy.of(DiscrepancyKind.NUMBER, claim.from(), claim.to(), words));
    }

    /** Whether two numbers differ by a power of ten only. */
    private static boolean isMisplaced(Quantity claim, Quantity source) {
        return java.util.stream.IntStream.rangeClosed(1, 4)
                .anyMatch(power -> claim.covers(source.value(), Math.pow(10, power))
                        || claim.covers(source.value(), Math.pow(10, -power)));
    }

    private static boolean isSupported(Quantity claim, SourceEvidence source) {
        if (isListed(claim, source)) {
            return true;
        }
        for (Quantity quantity : source.quantities()) {
            if (supports(quantity, claim, source)) {
                return true;
            }
        }
        return false;
    }

    /** A small count is supported if the source lists as many things. */
    private static boolean isListed(Quantity claim, SourceEvidence source) {
        double value = claim.value();
        boolean isSmall = value <= MOST_LISTED && value == Math.rint(value);
        return isSmall && claim.unit().equals(Unit.ITEMS) && (value <= 2 || source.lists((int) value));
    }

    private static boolean supports(Quantity quantity, Quantity claim, SourceEvidence source) {
        for (double value : quantity.values()) {
            if (supports(value, quantity, claim, source)) {
                return true;
            }
        }
        return false;
    }

    private static boolean supports(double value, Quantity quantity, Quantity claim, SourceEvidence source) {
        Unit unit = claim.unit();
        if (unit.isLike(Unit.PERCENT)) {
            return supportsPercent(value, quantity, claim, source);
        }
        if (unit.equals(Unit.TIMES)) {
            return supportsTimes(value, quantity, claim, source);
        }
        if (unit.equals(Unit.NONE)) {
            return claim.covers(value, 1)
                    || (quantity.unit().isLike(Unit.PERCENT)
                            && claim.covers(value * quantity.unit().factor() / 100, 1));
        }
        if (unit.equals(Unit.COUNT) || unit.equals(Unit.ITEMS)) {
            return quantity.unit().isPlain() && claim.covers(value, 1);
        }
        // "3 tasks" does not support 三个月, but the 3 of "a 3 to 5 month study" may.
        return (quantity.unit().isPlain() && claim.covers(value, 1) && !source.countsThings(quantity))
                || (quantity.unit().isLike(unit)
                        && claim.covers(value * quantity.unit().factor() / unit.factor(), 1));
    }

    private static boolean supportsPercent(double value, Quantity quantity, Quantity claim, SourceEvidence source) {
        double factor = claim.unit().factor();
        if (quantity.unit().isLike(Unit.PERCENT)) {
            return claim.covers(value * quantity.unit().factor() / factor, 1);
        }
        if (quantity.unit().equals(Unit.TIMES)) {
            return claim.covers(value * 100 / factor, 1) || claim.covers((value - 1) * 100 / factor, 1);
        }
        // A third is commonly rounded to 33 %.
        boolean isThird = Math.abs(value * 3 - Math.rint(value * 3)) < 1e-9 && value < 1;
        boolean isPart = value > 0
                && value <= 1
                && (claim.covers(value * 100 / factor, 1)
                        || (isThird && claim.covers(Math.rint(value * 100 / factor), 1)));
        boolean mayBePercent = value != Math.rint(value) || source.isScore(quantity);
        return isPart || (quantity.unit().isPlain() && mayBePercent && claim.covers(value / factor, 1));
    }

    private static boolean supportsTimes(double value, Quantity quantity, Quantity claim, SourceEvidence source) {
        if (quantity.unit().equals(Unit.TIMES)) {
            return claim.covers(value, 1) || claim.covers(value - 1, 1);
        }
        if (quantity.unit().isLike(Unit.PERCENT)) {
            return claim.covers(value / 100, 1) || claim.covers(value / 100 + 1, 1);
        }
        return quantity.unit().isPlain()
                && (value != Math.rint(value) || source.isRatio(quantity))
                && claim.covers(value, 1);
    }
}
