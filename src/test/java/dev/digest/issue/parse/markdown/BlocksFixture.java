package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.LineIndex;
import java.util.List;

/** The blocks of a text that is no issue. */
public final class BlocksFixture {
    private BlocksFixture() {}

    public static List<Block> blocks(String markdown) {
        return new MarkdownMarkup().parse(markdown).blocks(LineIndex.NONE);
    }
}
