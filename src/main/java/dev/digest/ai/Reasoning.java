package dev.digest.ai;

/** Removes a model's reasoning from its answer. */
final class Reasoning {
    private static final String OPENING = "<think>";
    private static final String CLOSING = "</think>";

    private Reasoning() {}

    /** The text without reasoning; unclosed reasoning extends to the end. */
    static String without(String text) {
        String rest = text;
        int close = rest.indexOf(CLOSING);
        if (close >= 0 && rest.lastIndexOf(OPENING, close) < 0) {
            rest = rest.substring(close + CLOSING.length());
        }
        for (int open = rest.indexOf(OPENING); open >= 0; open = rest.indexOf(OPENING)) {
            int end = rest.indexOf(CLOSING, open);
            rest = rest.substring(0, open) + (end < 0 ? "" : rest.substring(end + CLOSING.length()));
        }
        return rest.strip();
    }
}
