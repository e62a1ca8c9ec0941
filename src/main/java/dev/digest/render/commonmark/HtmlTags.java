package dev.digest.render.commonmark;

import dev.digest.render.document.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * {@code <sub>} and {@code <sup>}, for which Markdown has nothing of its own. Without attributes there is nothing in
 * them to mistrust; all other tags are text.
 */
final class HtmlTags {
    /** How far an end tag may be away. What is further away was forgotten, and looking for it takes time. */
    private static final int FURTHEST = 100;

    private static final Map<String, Inline.Style> ELEMENTS =
            Map.of("sub", Inline.Style.SUBSCRIPT, "sup", Inline.Style.SUPERSCRIPT);

    private HtmlTags() {}

    /** The end tag among the next siblings that ends the element which a node begins. */
    static @Nullable Node end(Node start) {
        String name = name(start);
        int open = 1;
        Node node = ELEMENTS.containsKey(name) ? start.getNext() : null;
        for (int i = 0; node != null && i < FURTHEST; i++, node = node.getNext()) {
            String other = name(node);
            open += other.equals(name) ? 1 : other.equals("/" + name) ? -1 : 0;
            if (open == 0) {
                return node;
            }
        }
        return null;
    }

    /** The element that a start tag begins, around its words. */
    static Inline around(Node start, List<Inline> words) {
        return new Inline.Styled(ELEMENTS.getOrDefault(name(start), Inline.Style.SUBSCRIPT), words);
    }

    /** {@code sub} for its start tag, {@code /sub} for its end tag; empty for a tag with attributes, and for no tag. */
    private static String name(Node node) {
        if (!(node instanceof HtmlInline html)) {
            return "";
        }
        String tag = html.getLiteral();
        return tag.substring(1, tag.length() - 1).strip().toLowerCase(Locale.ROOT);
    }
}
