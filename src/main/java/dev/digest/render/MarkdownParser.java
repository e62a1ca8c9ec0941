package dev.digest.render;

import dev.digest.render.document.Block;
import java.util.List;

/** Takes Markdown apart. Whatever is in it, what comes out is clean text and addresses that may be followed. */
@FunctionalInterface
public interface MarkdownParser {
    /** The blocks of a text in order. HTML in it is text like any other. The time grows with its length, no faster. */
    List<Block> blocks(String markdown);
}
