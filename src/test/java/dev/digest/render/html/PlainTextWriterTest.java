package dev.digest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ArticleSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft as plain text, which has no links and no emphasis. */
class PlainTextWriterTest {
    private static String text(String markdown) {
        return PlainTextWriter.of(ArticleSamples.article("# 第7期\n\n" + markdown), "链接");
    }

    /** The text below the heading of a section. */
    private static String body(String markdown) {
        return text("## 版\n\n" + markdown).replaceFirst("^第7期\n\n版\n", "");
    }

    @Test
    void links_are_numbers_that_are_listed_at_the_end() {
        assertThat(text("""
                No.7

                ## 论文推荐

                ### 【NLP研究】

                **标题**：某大学 | Alpha[了解详情](https://arxiv.org/abs/2210.00001)

                **作者**：Ada Example

                **简介**：一段**简介**，损失为 $\\alpha_1$。见[主页](https://example.org/)
                和[同一页](https://example.org/)、[旧文](https://mp.weixin.qq.com/s/x)。

                **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>
                """)).isEqualTo("""
                第7期
                No.7

                论文推荐

                【NLP研究】

                标题：某大学 | Alpha了解详情[1]
                作者：Ada Example
                简介：一段简介，损失为 α₁。见主页[2]和同一页[2]、旧文[3]。
                论文下载：https://arxiv.org/pdf/2210.00001.pdf

                链接
                [1] https://arxiv.org/abs/2210.00001
                [2] https://example.org/
                [3] https://mp.weixin.qq.com/s/x
                """);
    }

    @Test
    void without_links_there_is_no_list_of_them() {
        assertThat(text("一段。\n")).isEqualTo("第7期\n一段。\n");
    }

    @Test
    void an_address_of_mail_is_listed_as_people_type_it() {
        assertThat(body("[来信](mailto:a@example.org)")).endsWith("来信[1]\n\n链接\n[1] a@example.org\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'- 一\n- 二\n  - 三'; '- 一\n- 二\n  - 三\n'",
                "'3. 甲\n4. 乙'; '3. 甲\n4. 乙\n'",
                "'10. 甲\n\n    乙'; '10. 甲\n    乙\n'",
                "'- - 深'; '- \n  - 深\n'",
                "'> 引文\n>\n> - 项'; '> 引文\n> - 项\n'",
                "'```\na\n\n  b\n```'; '    a\n    \n      b\n'",
                "'第一行  \n第二行'; '第一行\n第二行\n'",
                "'> 一  \n> 二'; '> 一\n> 二\n'",
                "'模型 | 分数\n---|--:\n甲 | 1'; '模型 | 分数\n甲 | 1\n'",
                "'一\n\n---\n\n二'; '一\n\n----\n\n二\n'"
            })
    void the_shape_of_a_text_is_made_of_characters(String markdown, String text) {
        assertThat(body(markdown)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "**结论：**提升**50%**, 结论：提升50%",
        "~~旧~~新, ~~旧~~新",
        "H<sub>2</sub>O, H₂O",
        "`a < b`, a < b",
        "<b>粗</b>, <b>粗</b>",
        "$x^2$, x²",
        "<!-- 待核 -->字, 字"
    })
    void words_lose_their_look_and_nothing_else(String markdown, String text) {
        assertThat(body(markdown).strip()).isEqualTo(text);
    }

    @Test
    void the_words_of_a_picture_stand_for_it_and_its_caption_below() {
        assertThat(body("![图的说明](no.png)\n\n![图](no.png \"图题\")\n")).isEqualTo("[图的说明]\n[图]\n图题\n");
    }
}
