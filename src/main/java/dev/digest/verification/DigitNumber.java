package dev.digest.verification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in digits: {@code 1,024}, {@code 2.5}, {@code 1/3}, {@code 3 x 10^8}, {@code 1e-4}.
 *
 * @param end where it ends in the text
 */
record DigitNumber(double value, int end) {
    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final String EXPONENT =
            "(?:\\^\\s?\\{?\\s?([-+]?\\d{1,3})\\s?\\}?|([\u207B\u207A]?[" + SUPERSCRIPTS + "]{1,3}))";
    private static final Pattern DIGITS =
            Pattern.compile("(?:\\d{1,3}(?:(?:,|\\{,\\}|\\\\,)\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern POWER_OF_TEN = Pattern.compile("\\s{0,3}[x*·]\\s{0,7}10\\s?" + EXPONENT);
    private static final Pattern SCIENTIFIC = Pattern.compile("[eE]([-+]?\\d{1,3})(?![A-Za-z0-9.])");
    private static final Pattern POWER = Pattern.compile(EXPONENT);
    private static final Pattern FRACTION = Pattern.compile("/(\\d{1,4})(?![\\dA-Za-z./])");

    /** The number at a position, which is a digit or decimal point. */
    static DigitNumber at(String text, int from) {
        Matcher digits = matcher(DIGITS, text, from);
        if (!digits.lookingAt()) {
            return new DigitNumber(0, from);
        }
        double value = Double.parseDouble(digits.group().replaceAll("[^\\d.]", ""));
        return withPower(text, value, digits.end());
    }

    private static DigitNumber withPower(String text, double value, int end) {
        Matcher ten = matcher(POWER_OF_TEN, text, end);
        if (ten.lookingAt()) {
            return new DigitNumber(value * Math.pow(10, exponent(ten)), ten.end());
        }
        Matcher scientific = matcher(SCIENTIFIC, text, end);
        if (scientific.lookingAt()) {
            return new DigitNumber(value * Math.pow(10, Integer.parseInt(scientific.group(1))), scientific.end());
        }
        Matcher power = matcher(POWER, text, end);
        if (power.lookingAt() && value <= 10) {
            return new DigitNumber(Math.pow(value, exponent(power)), power.end());
        }
        Matcher fraction = matcher(FRACTION, text, end);
        return fraction.lookingAt() && Double.parseDouble(fraction.group(1)) > 0
                ? new DigitNumber(value / Double.parseDouble(fraction.group(1)), fraction.end())
                : new DigitNumber(value, end);
    }

    private static int exponent(Matcher found) {
        if (found.group(1) != null) {
            return Integer.parseInt(found.group(1));
        }
        int value = 0;
        for (char sign : found.group(2).toCharArray()) {
            value = SUPERSCRIPTS.indexOf(sign) < 0 ? value : value * 10 + SUPERSCRIPTS.indexOf(sign);
        }
        return found.group(2).startsWith("\u207B") ? -value : value;
    }

    private static Matcher matcher(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length());
    }
}
