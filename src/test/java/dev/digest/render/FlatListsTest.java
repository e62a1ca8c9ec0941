package dev.digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.render.commonmark.MarkdownBlocks;
import org.junit.jupiter.api.Test;

class FlatListsTest {
    private static final String DEEP = "- a\n  - b\n    - c\n      - d\n    - e\n  - f\n- g\n";

    @Test
    void what_lies_deeper_comes_up_in_its_order() {
        assertThat(new FlatLists(2).of(new MarkdownBlocks().blocks(DEEP)))
                .isEqualTo(new MarkdownBlocks().blocks("- a\n  - b\n  - c\n  - d\n  - e\n  - f\n- g\n"));
    }

    @Test
    void lists_that_are_not_deep_stay() {
        assertThat(new FlatLists(4).of(new MarkdownBlocks().blocks(DEEP))).isEqualTo(new MarkdownBlocks().blocks(DEEP));
    }
}
