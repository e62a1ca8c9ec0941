package dev.digest.issue.document;

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
        return text.length() == cleaned.length() ? this : new CleanedLine(this, text, cleaned);
    }

    /** A line from whose visible text characters were left out. */
    final class CleanedLine implements LineMarkup {
        private final LineMarkup all;
        /** Where each character that was kept is in the whole text, and the end of that text. */
        private final int[] offsets;

        private CleanedLine(LineMarkup all, String text, String cleaned) {
            this.all = all;
            this.offsets = new int[cleaned.length() + 1];
            int kept = 0;
            for (int i = Math.max(0, text.indexOf(cleaned)); i < text.length() && kept < cleaned.length(); i++) {
                if (text.charAt(i) == cleaned.charAt(kept)) {
                    offsets[kept++] = i;
                }
            }
            offsets[cleaned.length()] = text.length();
        }

        @Override
        public Optional<String> between(int from, int to, Kept kept) {
            return all.between(from == 0 ? 0 : offsets[from - 1] + 1, offsets[to], kept);
        }

        @Override
        public boolean isBare(int offset) {
            return all.isBare(offsets[offset]);
        }
    }
}
