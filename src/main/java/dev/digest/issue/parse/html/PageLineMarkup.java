package dev.digest.issue.parse.html;

import dev.digest.issue.document.LineMarkup;
import java.util.List;
import java.util.Optional;

/** A line of a page. */
final class PageLineMarkup implements LineMarkup {
    private final String markdown;
    private final int[] starts;
    private final List<Linked> links;

    /**
     * A line.
     *
     * @param markdown the line as Markdown
     * @param starts where each character of the text begins in it, and the end of the last one
     * @param links pieces of the text that cannot be divided
     */
    PageLineMarkup(String markdown, int[] starts, List<Linked> links) {
        this.markdown = markdown;
        this.starts = starts;
        this.links = List.copyOf(links);
    }

    /** A link: its text and its Markdown, the ends excluded. */
    record Linked(int text, int textEnd, int from, int to) {
        private boolean isDividedAt(int offset) {
            return text < offset && offset < textEnd;
        }
    }

    @Override
    public Optional<String> between(int from, int to, Kept kept) {
        for (Linked link : links) {
            if (link.isDividedAt(from) || link.isDividedAt(to)) {
                return Optional.empty();
            }
        }
        return Optional.of(markdown.substring(place(from), place(to)));
    }

    private int place(int offset) {
        for (Linked link : links) {
            if (link.text == offset) {
                return link.from;
            } else if (link.textEnd == offset) {
                return link.to;
            }
        }
        return starts[offset];
    }

    @Override
    public boolean isBare(int offset) {
        return true;
    }
}
