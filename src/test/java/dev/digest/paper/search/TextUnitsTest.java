package dev.digest.paper.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextUnitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state-of-the-art | state of the art",
                "检索增强 | (检索) (索增) (增强) (强)",
                "用GPT4模型。 | (用) GPT4 (模型) (型)",
                "x | x",
                "人人 | (人人) (人)",
                "𠀀𠀁 a😀b | (𠀀𠀁) (𠀁) a b",
                "... | ''",
                "Łukasz 한국 | Łukasz 한국"
            })
    void words_and_pairs_of_chinese_characters_come_in_their_order(String text, String units) {
        List<String> read = new ArrayList<>();
        TextUnits.read(text, new TextUnits.Receiver() {
            @Override
            public void word(int start, int end) {
                read.add(text.substring(start, end));
            }

            @Override
            public void pair(int start, int end) {
                read.add("(" + text.substring(start, end) + ")");
            }
        });
        assertThat(String.join(" ", read)).isEqualTo(units);
    }
}
