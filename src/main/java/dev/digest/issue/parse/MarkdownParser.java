package dev.digest.issue.parse;

import dev.digest.issue.document.Block;
import java.util.List;

/** Parses Markdown. For any input, the result contains clean text and safe URLs only. */
@FunctionalInterface
public interface MarkdownParser {
    /** The blocks of a text in order, in time linear in its length. HTML is treated as text. */
    List<Block> blocks(String markdown);
}
