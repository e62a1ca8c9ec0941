package dev.digest.verification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity in Chinese words, with its possible meanings: 三分之二, 数百名, 翻倍, 一百二十种.
 *
 * @param end where it ends; the start position when there is none
 */
record ChineseQuantity(int end, List<Quantity> quantities) {
    private static final Pattern CHINESE_FRACTION =
            Pattern.compile("([一二三四五六七八九十百千万两\\d]{1,4})分之([零〇一二三四五六七八九十百点两.\\d]{1,8})");
    private static final Pattern INDEFINITE =
            Pattern.compile("(?:数|几|上|成千上)([十百千万亿]{1,3})(?!分)|(?:十|百|千|万)(?:几|余)(?=[\\p{IsHan}])");
    private static final Pattern DOUBLING = Pattern.compile("翻(?:了)?(?:一)?[倍番]|成倍|加倍|一倍|一半|减半");
    /** 千亿 alone is an approximate size. */
    private static final Pattern COUNTABLE = Pattern.compile("(?:级|规模|量级|参数|个|条|张|词|样本|用户|tokens?)");

    private static final String BEGINNINGS = "数几上翻成加减";

    ChineseQuantity {
        quantities = List.copyOf(quantities);
    }

    /** Reads the quantity at a position. */
    static ChineseQuantity at(String text, int at, boolean isSource) {
        char sign = text.charAt(at);
        if (!mayBeginWith(sign)) {
            return nothing(at);
        }
        ChineseQuantity found = fraction(text, at);
        if (found.end() == at && !isDigit(sign)) {
            found = indefinite(text, at);
            found = found.end() == at ? doubling(text, at) : found;
            found = found.end() == at && ChineseNumeral.isPart(sign) ? numeral(text, at, isSource) : found;
        }
        return found;
    }

    /** Whether a quantity may begin with a character, of which most texts have few. */
    static boolean mayBeginWith(char sign) {
        return isDigit(sign) || ChineseNumeral.isPart(sign) || BEGINNINGS.indexOf(sign) >= 0;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static ChineseQuantity nothing(int at) {
        return new ChineseQuantity(at, List.of());
    }

    private static ChineseQuantity fraction(String text, int at) {
        Matcher fraction = CHINESE_FRACTION.matcher(text).region(at, text.length());
        if (!fraction.lookingAt()) {
            return nothing(at);
        }
        double below = number(fraction.group(1));
        double above = number(fraction.group(2));
        boolean isPercentage = below >= 100 && Math.log10(below) % 1 == 0;
        Quantity quantity = isPercentage
                ? Quantity.of(at, fraction.end(), above, new Unit(Unit.PERCENT.dimension(), 100 / below))
                : Quantity.of(at, fraction.end(), above / below, Unit.NONE);
        return new ChineseQuantity(fraction.end(), below > 0 ? List.of(quantity) : List.of());
    }

    private static double number(String words) {
        if (isOfDigits(words)) {
            return words.matches("\\d+(?:\\.\\d+)?") ? Double.parseDouble(words) : 0;
        }
        String[] parts = words.split("点", 2);
        double whole = ChineseNumeral.value(parts[0]);
        double behind = parts.length == 1 ? 0 : ChineseNumeral.value("零" + parts[1]) / Math.pow(10, parts[1].length());
        return whole + behind;
    }

    private static boolean isOfDigits(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (!isDigit(words.charAt(i)) && words.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static ChineseQuantity indefinite(String text, int at) {
        Matcher indefinite = INDEFINITE.matcher(text).region(at, text.length());
        if (!indefinite.lookingAt()) {
            return nothing(at);
        }
        boolean isThousands = indefinite.group().startsWith("成");
        double value = isThousands ? 1000 : scale(indefinite.group(1));
        Suffix suffix = Suffix.at(text, indefinite.end());
        Unit unit = suffix.unit().equals(Unit.ITEMS) ? Unit.COUNT : suffix.unit();
        boolean isWord = value == 1 || (unit.equals(Unit.NONE) && value < 100);
        Quantity.Slack slack = new Quantity.Slack(0, (isThousands ? 99 : 9) * value);
        Quantity quantity = new Quantity(at, suffix.end(), List.of(value), unit, slack);
        return new ChineseQuantity(indefinite.end(), isWord ? List.of() : List.of(quantity));
    }

    private static double scale(@Nullable String signs) {
        return signs == null ? 1 : Scales.chinese(signs);
    }

    private static ChineseQuantity doubling(String text, int at) {
        Matcher doubling = DOUBLING.matcher(text).region(at, text.length());
        if (!doubling.lookingAt()) {
            return nothing(at);
        }
        int end = doubling.end();
        Quantity quantity = doubling.group().contains("半")
                ? Quantity.of(at, end, 0.5, Unit.NONE)
                : new Quantity(at, end, List.of(2.0, 1.0), Unit.TIMES, Quantity.Slack.NONE);
        return new ChineseQuantity(end, List.of(quantity));
    }

    private static ChineseQuantity numeral(String text, int at, boolean isSource) {
        int end = ChineseNumeral.end(text, at);
        String words = text.substring(at, end);
        double value = ChineseNumeral.value(words);
        if (isScaleOnly(words)) {
            boolean isLarge = words.length() > 1
                    && COUNTABLE.matcher(text).region(end, text.length()).lookingAt();
            Quantity about = new Quantity(at, end, List.of(value), Unit.COUNT, new Quantity.Slack(0, 9 * value));
            return new ChineseQuantity(end, isLarge || isSource ? List.of(about) : List.of());
        }
        Suffix suffix = Suffix.at(text, end);
        boolean isCounted = !suffix.unit().equals(Unit.NONE) && suffix.end() > end;
        // 二次 and 三次 mean quadratic and cubic more often than twice and three times.
        Unit unit = value <= 3 && suffix.unit().equals(Unit.COUNT) ? Unit.ITEMS : suffix.unit();
        Quantity.Slack slack = Roughness.of(text, at, suffix, new DigitNumber(value, end));
        Quantity quantity = Magnitude.of(text, new Quantity(at, suffix.end(), List.of(value), unit, slack));
        boolean isNumber = value > 1 && (isCounted || (value >= 11 && value % 10 == 0));
        return new ChineseQuantity(
                isCounted ? suffix.end() : end, isSource || isNumber ? List.of(quantity) : List.of());
    }

    private static boolean isScaleOnly(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (!Scales.isChinese(words.charAt(i)) || words.charAt(i) == '十') {
                return false;
            }
        }
        return true;
    }
}
