package dev.digest.send.wechat;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The part of a cover that WeChat shows: 2.35 : 1 in lists of articles, square in messages. Without it an editor would
 * have to crop each draft by hand, and a cover of another shape is refused.
 */
final class CoverCrop {
    private static final int DIGITS = 6;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private CoverCrop() {}

    /**
     * The largest part of a shape in the middle of a picture, as {@code X1_Y1_X2_Y2}: its upper left and lower right
     * corners, where the picture's own are (0, 0) and (1, 1).
     *
     * @param shape width by height
     */
    static String centered(int width, int height, double shape) {
        BigDecimal wanted = BigDecimal.valueOf(shape);
        BigDecimal across = BigDecimal.valueOf(height).multiply(wanted).divide(big(width), DIGITS, RoundingMode.DOWN);
        if (across.compareTo(BigDecimal.ONE) <= 0) {
            return margin(across) + "_0_" + end(across) + "_1";
        }
        BigDecimal down = big(width).divide(big(height).multiply(wanted), DIGITS, RoundingMode.DOWN);
        return "0_" + margin(down) + "_1_" + end(down);
    }

    private static BigDecimal big(int number) {
        return BigDecimal.valueOf(number);
    }

    private static String margin(BigDecimal part) {
        return printed(BigDecimal.ONE.subtract(part).divide(TWO, DIGITS, RoundingMode.DOWN));
    }

    private static String end(BigDecimal part) {
        BigDecimal margin = BigDecimal.ONE.subtract(part).divide(TWO, DIGITS, RoundingMode.DOWN);
        return printed(margin.add(part));
    }

    private static String printed(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
