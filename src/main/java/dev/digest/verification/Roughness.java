package dev.digest.verification;

import java.util.regex.Pattern;

/** The precision of a number: 约, 超过, 多 and the like allow the true value to differ. */
final class Roughness {
    private static final Pattern ABOUT = Pattern.compile("(?:约|大概|近|接近|超过|超|逾|不到|低于|不足|大于|小于|>|<|≈|≥|≤"
            + "|\\\\approx|\\\\sim|~|about|around|nearly|over|roughly|approximately|almost|more than)[\\s为有合]{0,2}$");
    private static final Pattern OR_SO = Pattern.compile("^[个种]?(?:多|余|来|\\+|以上|左右|上下)");

    private static final Pattern SCALE_OR_SO = Pattern.compile("[十百千万亿]+[多余来]");

    private Roughness() {}

    /** The slack of a number that begins at a position. */
    static Quantity.Slack of(String text, int at, Suffix suffix, DigitNumber number) {
        String before = text.substring(Math.max(0, at - 16), at);
        String after = text.substring(number.end(), Math.min(text.length(), suffix.end() + 3));
        boolean isRough = ABOUT.matcher(before).find()
                || OR_SO.matcher(after).find()
                || OR_SO.matcher(text.substring(suffix.end(), Math.min(text.length(), suffix.end() + 3)))
                        .find()
                || SCALE_OR_SO.matcher(after).lookingAt();
        if (!isRough) {
            return Quantity.Slack.NONE;
        }
        double step = lastPlace(text.substring(at, number.end()), number.value())
                * suffix.scales().get(0);
        return new Quantity.Slack(step / 2, step);
    }

    /** The value of one unit in the last digit; trailing zeros of an integer are not significant. */
    private static double lastPlace(String digits, double value) {
        int point = digits.indexOf('.');
        if (point >= 0) {
            return Math.pow(10, point + 1 - digits.length());
        }
        double step = 1;
        while (value >= 10 * step && value % (10 * step) == 0) {
            step *= 10;
        }
        return step;
    }
}
