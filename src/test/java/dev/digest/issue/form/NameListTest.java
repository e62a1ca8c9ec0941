package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are names of authors, and lines that only look like it. */
class NameListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Sample, Bo Pattern",
                "Ada Sample and Bo Pattern",
                "Ada Sample, Bo Pattern, and Chen Example",
                "Ada B. Sample; J. P. van der Pattern & María José Núñez-Ruiz",
                "Ada Sample et al.",
                "王一石、李小车",
                "王一石，李小车，赵线 等",
                "阿依·古丽、李小车"
            })
    void names_are_known_by_their_shape(String text) {
        assertThat(NameList.of(text)).hasValueSatisfying(names -> {
            assertThat(names.authors()).isEqualTo(text);
            assertThat(names.institutions()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The authors propose a method.",
                "counting pebbles, folding paper",
                "注意力机制",
                "本文把玩具火车的轨道画成图，并证明",
                "王一石",
                "工具、效率",
                "数据、模型、评测",
                "2024-05-01",
                ""
            })
    void what_has_another_shape_is_none(String text) {
        assertThat(NameList.of(text)).isEmpty();
    }

    @Test
    void institutions_stand_in_brackets_behind_the_names() {
        assertThat(NameList.of("王一石、李小车（木马大学、积木公司）")).hasValueSatisfying(names -> {
            assertThat(names.authors()).isEqualTo("王一石、李小车");
            assertThat(names.institutions()).isEqualTo("木马大学、积木公司");
        });
    }

    @Test
    void names_behind_by_end_with_their_sentence() {
        String text = "by Ada Sample, Bo Pattern. The authors count.";
        assertThat(NameList.by(text)).hasValueSatisfying(names -> {
            assertThat(names.authors()).isEqualTo("Ada Sample, Bo Pattern");
            assertThat(text.substring(names.end())).isEqualTo(". The authors count.");
        });
        assertThat(NameList.by("Ada Sample. The authors count.")).isEmpty();
        assertThat(NameList.by("by counting pebbles")).isEmpty();
    }
}
