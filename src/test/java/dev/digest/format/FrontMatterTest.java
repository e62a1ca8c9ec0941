package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    @Test
    void hugo_has_yaml_or_toml() {
        assertThat(FrontMatter.asDatedMarkdown(
                        "---\ntitle: \"试刊第20期：主题\"\ndate: 2022-11-01T10:00:00+08:00\ndraft: false\n---\n\n正文\n"))
                .isEqualTo("\n# 试刊第20期：主题\n日期：2022-11-01T10:00:00+08:00\n\n\n\n正文\n");
        assertThat(FrontMatter.asDatedMarkdown(
                        "+++\ntitle = \"试刊第21期：主题\"\ndate = 2022-11-08\n[params]\n  a = 1\n+++\n正文"))
                .isEqualTo("\n# 试刊第21期：主题\n日期：2022-11-08\n\n\n\n正文");
    }

    @Test
    void hexo_may_leave_the_first_line_out() {
        assertThat(FrontMatter.asMarkdown("title: 试刊第3期\ndate: 2022-11-08\ntags:\n- 周刊\n---\n正文"))
                .isEqualTo("# 试刊第3期\n\n\n\n\n正文");
    }

    @Test
    void jekyll_may_have_a_heading_and_a_number_of_its_own() {
        assertThat(FrontMatter.asMarkdown("---\nlayout: post\ntitle: 周刊\nissue: 22\n---\n# 《试刊》第22期\n"))
                .isEqualTo("\n\n\nNo.22\n\n# 《试刊》第22期\n");
    }

    @Test
    void headings_of_the_first_level_may_be_those_of_sections() {
        assertThat(FrontMatter.asMarkdown("---\ntitle: 周刊第22期\n---\n# 论文\n\n# 工具\n"))
                .isEqualTo("\n# 周刊第22期\n\n# 论文\n\n# 工具\n");
        assertThat(FrontMatter.asMarkdown("---\ntitle: 周刊第22期\n---\n# 周刊第22期\n\n# 工具\n"))
                .isEqualTo("\n\n\n# 周刊第22期\n\n# 工具\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'单引号：it''s' | 单引号：it's",
                "\"转义 \\\"引号\\\"\" # 备注 | 转义 \"引号\"",
                "没有引号：仍是题目 # 备注 | 没有引号：仍是题目",
                "C#与F# | C#与F#",
            })
    void a_title_is_without_its_quotes_and_remarks(String written, String title) {
        assertThat(FrontMatter.asMarkdown("---\ntitle: " + written + "\n---\n")).startsWith("\n# " + title + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 《试刊》第1期\n\nNo.1\n",
                "---\n\n正文\n\n---\n",
                "---\ntitle: 没有完\n\n正文在这里。\n",
                "title: A paper\nauthors: Ada\n---\ntitle: B\n",
                "标题：某文\n---\n",
                "---\n- 列表\n---\n正文",
                "",
                "---",
            })
    void other_texts_stay_as_they_are(String text) {
        assertThat(FrontMatter.asDatedMarkdown(text)).isEqualTo(text);
    }
}
