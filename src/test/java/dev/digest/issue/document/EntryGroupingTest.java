package dev.digest.issue.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks of an issue, put together by entries. */
class EntryGroupingTest {
    private final EntryGrouping grouping = new EntryGrouping();

    private static Block words(String text) {
        return new Block.Paragraph(FieldRole.TEXT, List.of(new Inline.TextRun(text)));
    }

    private static Block heading(String text) {
        return new Block.Heading(2, List.of(new Inline.TextRun(text)));
    }

    @Test
    void blocks_before_between_and_behind_entries_stand_alone() {
        grouping.add(words("甲"));
        grouping.begin(3);
        grouping.add(words("乙"));
        grouping.add(words("丙"));
        grouping.end();
        grouping.add(words("丁"));
        assertThat(grouping.blocks())
                .containsExactly(words("甲"), new Block.EntryBlock(3, List.of(words("乙"), words("丙"))), words("丁"));
    }

    @Test
    void an_entry_ends_where_the_next_begins() {
        grouping.begin(1);
        grouping.add(words("甲"));
        grouping.begin(5);
        grouping.add(words("乙"));
        assertThat(grouping.isInEntry()).isTrue();
        assertThat(grouping.blocks())
                .containsExactly(
                        new Block.EntryBlock(1, List.of(words("甲"))), new Block.EntryBlock(5, List.of(words("乙"))));
        assertThat(grouping.isInEntry()).isFalse();
    }

    @Test
    void a_heading_and_a_rule_end_an_entry_and_stand_outside() {
        grouping.begin(1);
        grouping.add(words("甲"));
        grouping.add(heading("标题"));
        assertThat(grouping.isInEntry()).isFalse();
        grouping.begin(9);
        grouping.add(words("乙"));
        grouping.add(new Block.ThematicBreak());
        grouping.add(words("丙"));
        assertThat(grouping.blocks())
                .containsExactly(
                        new Block.EntryBlock(1, List.of(words("甲"))),
                        heading("标题"),
                        new Block.EntryBlock(9, List.of(words("乙"))),
                        new Block.ThematicBreak(),
                        words("丙"));
    }

    @Test
    void where_nothing_begins_nothing_ends() {
        grouping.end();
        assertThat(grouping.blocks()).isEmpty();
        grouping.add(words("甲"));
        grouping.end();
        assertThat(grouping.blocks()).containsExactly(words("甲"));
    }
}
