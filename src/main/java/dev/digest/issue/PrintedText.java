package dev.digest.issue;

/**
 * A text and whose it is: a curator's is Markdown and printed as written, a fetched one is no Markdown and printed so
 * that it reads as it was sent.
 */
public record PrintedText(String text, boolean fetched) {
    /** Words that a curator wrote. */
    public static PrintedText ofCurator(String text) {
        return new PrintedText(text, false);
    }

    /** Words that a source sent. */
    public static PrintedText fetched(String text) {
        return new PrintedText(text, true);
    }
}
