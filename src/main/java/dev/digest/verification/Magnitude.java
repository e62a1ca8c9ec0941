package dev.digest.verification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders of magnitude: 两个数量级 is a factor of one hundred. */
final class Magnitude {
    private static final Pattern ORDER = Pattern.compile("个?数量级");

    private Magnitude() {}

    /** The quantity, or ten to its power if it counts orders of magnitude. */
    static Quantity of(String text, Quantity quantity) {
        int end = quantity.to() - (quantity.unit().equals(Unit.ITEMS) ? 1 : 0);
        Matcher order = ORDER.matcher(text).region(end, text.length());
        if (!order.lookingAt() || quantity.value() > 20) {
            return quantity;
        }
        Quantity plain = new Quantity(quantity.from(), quantity.to(), quantity.values(), Unit.NONE, quantity.slack());
        return plain.or(List.of(Math.pow(10, quantity.value())));
    }
}
