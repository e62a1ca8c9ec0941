package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LinePlace;
import dev.digest.testing.Growth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words at the beginning of a line are its label. */
class LabelledLineTest {
    private static Optional<LabelledLine> read(String line) {
        return LabelledLine.of(MarkupLine.ofPlainText(1, true, line, LinePlace.NONE), Vocabulary.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "标题：Alpha",
                "标题:Alpha",
                "标题︰Alpha",
                "标题 ： Alpha",
                "**标题**：Alpha",
                "**标题：**Alpha",
                "__标题__: Alpha",
                "*标题*：Alpha",
                "_标题：_Alpha",
                "【标题】Alpha",
                "【标题】：Alpha",
                "**【标题】**Alpha",
                "[标题]：Alpha",
                "1. 标题：Alpha",
                "（12）标题：Alpha",
                "3、标题：Alpha",
                "- 标题：Alpha",
                "▶ 标题：Alpha",
                "> 标题：Alpha",
                "### 标题：Alpha",
                "\u00A0标题：\u00A0Alpha\u3000"
            })
    void a_label_is_known_however_it_is_set_off(String line) {
        assertThat(read(line)).hasValueSatisfying(found -> {
            assertThat(found.label()).isEqualTo(FieldLabel.TITLE);
            assertThat(found.word()).isEqualTo("标题");
            assertThat(found.text()).isEqualTo("Alpha");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "标题党：不是",
                "题：Alpha",
                "标题 Alpha",
                "标题，作者：Alpha",
                "本文的标题：Alpha",
                "**标题：Alpha",
                "**标题*：Alpha",
                "：Alpha",
                "**：**Alpha",
                "",
                "1234. 标题：Alpha",
                "标 题：Alpha"
            })
    void other_words_are_no_label(String line) {
        assertThat(read(line)
                        .filter(found ->
                                found.word().equals("标题") && found.text().equals("Alpha")))
                .isEmpty();
        assertThat(read(line).map(LabelledLine::label)).isNotEqualTo(Optional.of(FieldLabel.AUTHORS));
    }

    @ParameterizedTest
    @CsvSource({
        "Title: Alpha, TITLE",
        "AUTHORS: Ada, AUTHORS",
        "abstract: It is small., SUMMARY",
        "论文 下载：https://example.org/a, -",
        "会议：ToyConf, IGNORED",
        "主讲人：Ada, HOST"
    })
    void labels_of_both_languages_are_known_whatever_their_case(String line, String label) {
        assertThat(read(line).map(found -> found.label().name()).orElse("-")).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "链接：https://example.org/a, true",
        "链接：example.org/a, true",
        "链接：暂无, false",
        "链接, true",
        "链接：, true",
        "代码：见附录, false",
        "代码：10.1000/a, true",
        "代码很好, false",
        "简介：暂无, true"
    })
    void a_word_for_a_link_is_a_label_before_a_link_and_alone(String line, boolean label) {
        assertThat(read(line).isPresent()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"会议, true", "数据集, true", "【代码】, true", "会议：ToyConf, false", "标题, false", "简介：, false"})
    void a_word_alone_that_is_no_field_of_words_may_be_a_heading(String line, boolean heading) {
        assertThat(read(line).orElseThrow().isPossibleHeading()).isEqualTo(heading);
    }

    @Test
    void the_text_begins_behind_the_label_and_its_marks() {
        LabelledLine found = read("1. **简介**：😀 很好").orElseThrow();
        assertThat(found.end()).isEqualTo("1. **简介**：".length());
        assertThat(found.text()).isEqualTo("😀 很好");
        assertThat(found.source()).isEqualTo("😀 很好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_", "【", "标题 ", "(", " ", "1", "标"})
    void a_line_of_nothing_else_takes_no_time(String piece) {
        Growth.isLinear(piece, 40_000, LabelledLineTest::read);
    }
}
