package dev.digest.format;

import java.util.function.IntFunction;

/**
 * A text with places for details: {@code {0}} is the first one, and {@code {0|paper|papers}} is {@code paper} if that
 * detail is 1, otherwise {@code papers}. Other braces are text.
 */
public final class MessageTemplate {
    private static final int ONE_DIGIT = "{0".length();

    private MessageTemplate() {}

    /**
     * Fills a text.
     *
     * @param count the number of details
     * @param plain a detail as it is, to tell one from many
     * @param shown the same as printed
     */
    public static String fill(String text, int count, IntFunction<String> plain, IntFunction<String> shown) {
        StringBuilder filled = new StringBuilder();
        int copied = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            int number = at + ONE_DIGIT < text.length() ? text.charAt(at + 1) - '0' : -1;
            if (number < 0 || number >= count) {
                continue;
            }
            if (text.charAt(at + ONE_DIGIT) == '}') {
                filled.append(text, copied, at).append(shown.apply(number));
                copied = at + "{0}".length();
            } else if (text.charAt(at + ONE_DIGIT) == '|') {
                int second = text.indexOf('|', at + "{0|".length());
                int end = text.indexOf('}', second);
                boolean one = plain.apply(number).equals("1");
                filled.append(text, copied, at)
                        .append(text, one ? at + "{0|".length() : second + 1, one ? second : end);
                copied = end + 1;
            }
        }
        return filled.append(text, copied, text.length()).toString();
    }
}
