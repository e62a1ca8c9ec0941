package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * {@code <sub>} and {@code <sup>}, for which Markdown has no syntax. Only tags without attributes are accepted, so they
 * are safe; all other tags are text.
 */
final class HtmlTags {
    /** How far the end tag may be away; a bound on the search. */
    private static final int FURTHEST = 100;

    private static final Map<String, Inline.Style> ELEMENTS =
            Map.of("sub", Inline.Style.SUBSCRIPT, "sup", Inline.Style.SUPERSCRIPT);

    private HtmlTags() {}

    /** The matching end tag among the following siblings. */
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

    /** The element of a start tag around its content. */
    static Inline around(Node start, List<Inline> words) {
        return new Inline.Styled(ELEMENTS.getOrDefault(name(start), Inline.Style.SUBSCRIPT), words);
    }

    /** {@code sub} for a start tag, {@code /sub} for an end tag; empty for a tag with attributes or any other node. */
    private static String name(Node node) {
        if (!(node instanceof HtmlInline html)) {
            return "";
        }
        String tag = html.getLiteral();
        return tag.substring(1, tag.length() - 1).strip().toLowerCase(Locale.ROOT);
    }
}
