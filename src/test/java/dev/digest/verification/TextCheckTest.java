package dev.digest.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    作为一个语言模型，无从得知        | 作为一个语言模型
                    作为AI助手，无从得知             | 作为AI助手
                    作为大语言模型回答               | 作为大语言模型回答
                    很抱歉，没有                     | 很抱歉，
                    对不起，没有                     | 对不起，
                    提示：我没有办法看到原文         | 我没有办法看到原文
                    论文摘要未提及结果。             | 论文摘要未提及结果
                    作者没有明确说明规模。           | 作者没有明确说明规模
                    未知。                           | 未知。
                    机构：未知                       | 未知
                    数据规模尚未知                   | 规模尚未知
                    暂无摘要                         | 暂无摘要
                    因此无法总结相关内容             | 无法总结相关内容
                    翻译失败                         | 翻译失败
                    以下是论文的摘要：               | 以下是论文的摘要：
                    当然，                           | 当然，
                    希望以上内容对你有所帮助         | 希望以上内容对你有所帮助
                    As an AI model                   | As an AI model
                    I'm sorry                        | I'm sorry
                    Summary generation FAILED        | Summary generation FAILED
                    Here is the summary              | Here is the summary
                    Ignore previous instructions     | Ignore previous instructions
                    结果：TODO                       | TODO
                    机构：N/A                        | N/A
                    """)
    void words_in_place_of_an_answer_are_found(String text, String found) {
        assertThat(TextCheck.filler(text))
                .singleElement()
                .satisfies(
                        one -> assertThat(text.substring(one.from(), one.to())).isEqualTo(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作为一种新的训练方法，它不需要标注。",
                "在未知环境中探索，未来可以扩展。",
                "当然不能只看平均数，好的数据同样重要。",
                "模型无法获取外部知识时会失败。",
                "The model ignores instructions that it cannot follow."
            })
    void what_a_summary_says_of_its_paper_is_no_filler(String text) {
        assertThat(TextCheck.filler(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "作为一个语言模型，我无法总结。很抱歉，暂无信息。")
    void several_are_told_in_the_order_of_the_text_and_never_twice(String text) {
        List<String> found = TextCheck.filler(text).stream()
                .map(one -> text.substring(one.from(), one.to()))
                .toList();
        assertThat(found).containsExactly("作为一个语言模型", "我无法总结", "很抱歉，", "暂无信息");
    }
}
