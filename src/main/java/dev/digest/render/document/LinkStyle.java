package dev.digest.render.document;

import dev.digest.issue.document.Inline;

/** How links are rendered. */
public interface LinkStyle {
    /** Links as links. */
    LinkStyle LINKS = new LinkStyle() {
        @Override
        public boolean isKept(Inline.InlineLink link) {
            return true;
        }

        @Override
        public int number(Inline.InlineLink link) {
            return 0;
        }
    };

    /** Whether it stays a link. */
    boolean isKept(Inline.InlineLink link);

    /** The number of its reference, or 0. */
    int number(Inline.InlineLink link);
}
