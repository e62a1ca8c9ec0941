package dev.digest.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.Block;
import dev.digest.issue.parse.markdown.BlocksFixture;
import dev.digest.render.html.PlainTextWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ListFlattenerTest {
    private static final String DEEP = "- a\n  - b\n    - c\n      - d\n    - e\n  - f\n- g\n";

    private static String flat(int levels, String markdown) {
        List<Block> blocks = new ListFlattener(levels).flatten(BlocksFixture.blocks(markdown));
        return PlainTextWriter.of(
                        new Article(
                                "",
                                "",
                                OptionalInt.empty(),
                                Optional.empty(),
                                "",
                                "zh-CN",
                                new Article.LinkPreview(Optional.empty(), Optional.empty()),
                                blocks),
                        "")
                .strip();
    }

    @Test
    void what_lies_deeper_are_lines_of_the_item_above() {
        assertThat(flat(2, DEEP)).isEqualTo("- a\n  - b\n    – c\n    – d\n    – e\n  - f\n- g");
    }

    @Test
    void a_number_stays_what_it_is() {
        assertThat(flat(1, "1. a\n   1. b\n   2. c\n2. d\n")).isEqualTo("1. a\n   1. b\n   2. c\n2. d");
        assertThat(flat(1, "- a\n  1. b\n     - c\n")).isEqualTo("- a\n  1. b\n  – c");
    }

    @Test
    void lists_that_are_not_deep_stay() {
        assertThat(new ListFlattener(4).flatten(BlocksFixture.blocks(DEEP))).isEqualTo(BlocksFixture.blocks(DEEP));
    }
}
