package dev.digest.issue;

/** A text with its origin: an editor's is Markdown and printed as written; a fetched one is plain text and escaped. */
public record PrintedText(String text, boolean fetched) {
    /** Text written by an editor. */
    public static PrintedText ofCurator(String text) {
        return new PrintedText(text, false);
    }

    /** Text from a source. */
    public static PrintedText fetched(String text) {
        return new PrintedText(text, true);
    }
}
