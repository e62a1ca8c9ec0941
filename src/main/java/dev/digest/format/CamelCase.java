package dev.digest.format;

/** Names of several words, which JSON writes in camel case, and others with a sign between the words. */
public final class CamelCase {
    private CamelCase() {}

    /** A name in camel case: {@code title_zh} is {@code titleZh}. */
    public static String join(String name, char sign) {
        int at = name.indexOf(sign);
        if (at < 0) {
            return name;
        }
        StringBuilder joined = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            append(name, from, at, joined);
            from = at + 1;
            at = name.indexOf(sign, from);
        }
        append(name, from, name.length(), joined);
        return joined.toString();
    }

    private static void append(String name, int from, int to, StringBuilder joined) {
        if (from < to) {
            char first = name.charAt(from);
            joined.append(joined.length() == 0 ? first : Character.toUpperCase(first))
                    .append(name, from + 1, to);
        }
    }

    /** A name in camel case with a sign between its words: {@code titleZh} is {@code title_zh}. */
    public static String split(String name, char sign) {
        StringBuilder split = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                split.append(sign).append((char) (letter - 'A' + 'a'));
            } else {
                split.append(letter);
            }
        }
        return split.toString();
    }
}
