package dev.digest.issue;

/**
 * A text and whose it is: a curator's is Markdown and printed as written, a fetched one is no Markdown and printed so
 * that it reads as it was sent.
 */
public record Words(String text, boolean fetched) {
    /** Words that a curator wrote. */
    public static Words written(String text) {
        return new Words(text, false);
    }

    /** Words that a source sent. */
    public static Words fetched(String text) {
        return new Words(text, true);
    }
}
