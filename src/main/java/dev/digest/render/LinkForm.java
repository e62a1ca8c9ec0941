package dev.digest.render;

/** What becomes of links. */
interface LinkForm {
    /** Links as links. */
    LinkForm LINKS = new LinkForm() {
        @Override
        public boolean isKept(Inline.Link link) {
            return true;
        }

        @Override
        public int number(Inline.Link link) {
            return 0;
        }
    };

    /** Whether it stays a link. */
    boolean isKept(Inline.Link link);

    /** The number of the reference that stands for it, or 0. */
    int number(Inline.Link link);
}
