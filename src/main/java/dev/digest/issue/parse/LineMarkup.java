package dev.digest.issue.parse;

import java.util.Optional;

/** The Markdown of a line, by the places of its visible text. */
public interface LineMarkup {
    /** What is kept of the markup of a piece of a line. */
    enum Kept {
        /** Everything as written. */
        ALL,
        /** Styles, code and links, without images and comments. */
        INLINE,
        /** The same without links: what a title links to is a field of its own. */
        STYLES
    }

    /** A line whose visible text is its Markdown but for characters that would be tags or links. */
    static LineMarkup ofPlainText(String text) {
        return new LineMarkup() {
            @Override
            public Optional<String> between(int from, int to, Kept kept) {
                return Optional.of(MarkupLine.escapeActive(text.substring(from, to)));
            }

            @Override
            public boolean isBare(int offset) {
                return true;
            }
        };
    }

    /**
     * The Markdown of a piece of the visible text. Markup that begins or ends outside of the piece is left out.
     *
     * @return empty when the piece cannot be told apart, since it ends within code
     */
    Optional<String> between(int from, int to, Kept kept);

    /** Whether a character of the visible text is neither escaped nor in code or a formula, so that it may divide. */
    boolean isBare(int offset);

    /**
     * The same line with another visible text.
     *
     * @param text the visible text
     * @param cleaned the same with some characters left out
     */
    default LineMarkup withText(String text, String cleaned) {
        return text.length() == cleaned.length() ? this : new CleanedLineMarkup(this, text, cleaned);
    }
}
