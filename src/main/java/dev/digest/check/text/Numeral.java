package dev.digest.check.text;

/** Parses small numbers as editors write them: {@code 12}, {@code １２}, {@code 十二}; and years: {@code 二〇二二}. */
public final class Numeral {
    private static final String CHINESE = "〇一二三四五六七八九";

    private Numeral() {}

    /** The value of a numeral. */
    public static int of(String written) {
        int ten = written.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : of(written.substring(0, ten));
            return tens * 10 + of(written.substring(ten + 1));
        }
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            int chinese = CHINESE.indexOf(written.charAt(i));
            number = number * 10 + (chinese >= 0 ? chinese : Character.digit(written.charAt(i), 10));
        }
        return number;
    }
}
