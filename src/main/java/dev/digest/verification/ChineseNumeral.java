package dev.digest.verification;

/** Parses numbers in Chinese characters: 一百二十, 三万五千, 两千零一. */
final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /** Whether a character can be part of a numeral. */
    static boolean isPart(char sign) {
        return digit(sign) >= 0 || Scales.isChinese(sign);
    }

    private static int digit(char sign) {
        return sign == '两' ? 2 : sign == '〇' ? 0 : DIGITS.indexOf(sign);
    }

    /** The end of the numeral that begins at a position. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The value of a numeral. Digits in a row are read one by one, as in 二〇二三. */
    static double value(String numeral) {
        return numeral.length() > 1 && isOfDigits(numeral) ? digits(numeral) : sum(numeral);
    }

    private static boolean isOfDigits(String numeral) {
        for (int i = 0; i < numeral.length(); i++) {
            if (digit(numeral.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static double digits(String numeral) {
        double value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char sign = numeral.charAt(i);
            value = value * 10 + digit(sign);
        }
        return value;
    }

    private static double sum(String numeral) {
        double total = 0;
        double section = 0;
        double digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char sign = numeral.charAt(i);
            if (digit(sign) >= 0) {
                digit = digit(sign);
            } else if (Scales.chinese(String.valueOf(sign)) < 1e4) {
                section += (digit < 0 ? 1 : digit) * Scales.chinese(String.valueOf(sign));
                digit = -1;
            } else {
                double below = section + Math.max(0, digit);
                total = (total + (below == 0 && total == 0 ? 1 : below)) * Scales.chinese(String.valueOf(sign));
                section = 0;
                digit = -1;
            }
        }
        return total + section + Math.max(0, digit);
    }
}
