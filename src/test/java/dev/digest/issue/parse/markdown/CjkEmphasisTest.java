package dev.digest.issue.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.Inline.Style;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Emphasis is where a Chinese reader expects it, and elsewhere where CommonMark has it. */
class CjkEmphasisTest {
    /** The words with their emphasis in brackets: strong {…}, emphasis (…), struck through [-…-]. */
    private static String shown(String markdown) {
        return shown(((Block.Paragraph) BlocksFixture.blocks(markdown).get(0)).inlines());
    }

    private static String shown(List<Inline> words) {
        return words.stream().map(CjkEmphasisTest::shown).collect(Collectors.joining());
    }

    private static String shown(Inline word) {
        if (word instanceof Inline.StrongEmphasis strong) {
            return "<b>" + shown(strong.inlines()) + "</b>";
        } else if (word instanceof Inline.Emphasis emphasis) {
            return "<i>" + shown(emphasis.inlines()) + "</i>";
        } else if (word instanceof Inline.Styled styled) {
            String name =
                    styled.style() == Style.STRIKETHROUGH ? "s" : styled.style() == Style.SUBSCRIPT ? "sub" : "sup";
            return "<" + name + ">" + shown(styled.words()) + "</" + name + ">";
        }
        return Inline.plain(List.of(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**“引号”**后文 | <b>“引号”</b>后文",
                "**结论：**字 | <b>结论：</b>字",
                "前文**（括号）**后文 | 前文<b>（括号）</b>后文",
                "前文**A。**B | 前文<b>A。</b>B",
                "提升**50%**的 | 提升<b>50%</b>的",
                "前文**`代码`**后文 | 前文<b>代码</b>后文",
                "前文**[链接](https://example.org)**后文 | 前文<b>链接</b>后文",
                "前文**《书名》**后文 | 前文<b>《书名》</b>后文",
                "前文*斜体。*后文 | 前文<i>斜体。</i>后文",
                "用GPT-4**“大模型”**做 | 用GPT-4<b>“大模型”</b>做",
                "前文**$x$**后文 | 前文<b>x</b>后文",
                "前文***“又粗又斜”***后文 | 前文<i><b>“又粗又斜”</b></i>后文",
                "見**『原文』**說 | 見<b>『原文』</b>說",
                "これは**「強調」**です | これは<b>「強調」</b>です",
                "이것은 **(강조)**입니다 | 이것은 <b>(강조)</b>입니다",
                "前文**——破折号**后文 | 前文<b>——破折号</b>后文",
                "前文**结束……**后文 | 前文<b>结束……</b>后文",
                "**🎉上线！**后文 | <b>🎉上线！</b>后文",
                "前文**𠮷。**後文 | 前文<b>𠮷。</b>後文",
            })
    void beside_chinese_marks_it_is_emphasis(String markdown, String expected) {
        assertThat(shown(markdown)).isEqualTo(expected);
    }

    @Test
    void two_on_one_line_do_not_pair_crosswise() {
        assertThat(shown("**简介：**本文给出**“大模型”**的例子，**「测试」**和**重要：**后面"))
                .isEqualTo("<b>简介：</b>本文给出<b>“大模型”</b>的例子，<b>「测试」</b>和<b>重要：</b>后面");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a * b * c | a * b * c",
                "2 ** 3 ** 4 | 2 ** 3 ** 4",
                "snake_case_name | snake_case_name",
                "__strong__ _em_ | <b>strong</b> <i>em</i>",
                "*a **b** c* | <i>a <b>b</b> c</i>",
                "**a*b*c** | <b>a<i>b</i>c</b>",
                "*foo**bar*baz | <i>foo**bar</i>baz",
                "*(**foo**)* | <i>(<b>foo</b>)</i>",
                "**foo*bar** | <b>foo*bar</b>",
                "*[a*](https://example.org) | *a*",
                "\\*不是\\* | *不是*",
                "`*代码*` | *代码*",
                "a**\"foo\"** | a**\"foo\"**",
                "**未完 | **未完",
                "****** | ******",
            })
    void elsewhere_it_is_where_commonmark_has_it(String markdown, String expected) {
        assertThat(shown("x " + markdown)).isEqualTo("x " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~~删除：~~后文 | <s>删除：</s>后文",
                "前文~~“旧”~~后文 | 前文<s>“旧”</s>后文",
                "**~~都有~~** | <b><s>都有</s></b>",
                "5~10 与 3~4 | 5~10 与 3~4",
                "~~~三个~~~字 | ~~~三个~~~字",
                "~~没有完 | ~~没有完",
            })
    void two_tildes_strike_through_and_one_is_a_range(String markdown, String expected) {
        assertThat(shown("字" + markdown)).isEqualTo("字" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H<sub>2</sub>O | H<sub>2</sub>O",
                "x<SUP>n+1</SUP> | x<sup>n+1</sup>",
                "a<sub>i<sup>2</sup></sub> | a<sub>i<sup>2</sup></sub>",
                "a<sub>*i*</sub> | a<sub><i>i</i></sub>",
                "<b>粗</b>与<del>旧</del> | <b>粗</b>与<del>旧</del>",
                "a<sub>b | a<sub>b",
                "a</sub>b | a</sub>b",
                "a<sub onclick=x>b</sub> | a<sub onclick=x>b</sub>",
                "<u>c</u> | <u>c</u>",
            })
    void low_and_high_words_have_tags_and_other_tags_are_text(String markdown, String expected) {
        assertThat(shown("x " + markdown)).isEqualTo("x " + expected);
    }

    @Test
    void in_plain_text_low_and_high_letters_are_those_of_unicode() {
        var block = (Block.Paragraph)
                BlocksFixture.blocks("H<sub>2</sub>O，x<sup>2</sup>").get(0);
        assertThat(Inline.plain(block.inlines())).isEqualTo("H₂O，x²");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a ", "a* ", "*a_ ", "**字：", "~~a", "*字_", "<sub>", "***a** ", "a**b*"})
    void a_long_line_of_delimiters_takes_no_time(String part) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> BlocksFixture.blocks(part.repeat(60_000)));
    }

    @Test
    void nesting_without_end_takes_no_time_and_no_stack() {
        String deep = "*a ".repeat(60_000) + " b*".repeat(60_000);
        String both = "*_".repeat(30_000) + "a" + "_*".repeat(30_000);
        String tags = "<sub>".repeat(30_000) + "a" + "</sub>".repeat(30_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            BlocksFixture.blocks(deep);
            BlocksFixture.blocks(both);
            BlocksFixture.blocks(tags);
        });
    }
}
