package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.testing.NewsletterSamples;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues that were published elsewhere: what is read of them beside what ours have. */
class ImportedIssueTest {
    private static final String OLD = """
            ## 论文推荐

            ### 【NLP研究】

            **标题**：某大学 | An Example（例子）[了解详情](https://arxiv.org/abs/2211.00020)

            **作者**：Ada Example

            **简介**：这是一期旧的。

            {{< figure src="/b.png" >}}

            **论文下载**：<https://arxiv.org/pdf/2211.00020.pdf>

            {% raw %}
            """;

    private static ParsedIssue read(String name, String text) {
        return ParsedIssueFixture.READER
                .published(NewsletterSamples.newsletter().title())
                .read(name, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "---\\ntitle: \"试刊第20期：主题\"\\ndate: 2022-11-01T10:00:00+08:00\\ndraft: false\\n---\\n; 20; 主题; 2022-11-01",
                "+++\\ntitle = \"试刊第21期：主题\"\\ndate = 2022-11-08\\n+++\\n; 21; 主题; 2022-11-08",
                "---\\nlayout: post\\ntitle: 周刊\\ndate: 2022-11-15\\n---\\n# 《试刊》第22期\\n; 22; -; 2022-11-15"
            })
    void front_matter_says_number_theme_and_date(String front, int number, String theme, LocalDate date) {
        ParsedIssue issue = read("old.md", front.replace("\\n", "\n") + "\n" + OLD);
        assertThat(issue.title().number()).hasValue(number);
        assertThat(issue.title().theme()).isEqualTo(Optional.ofNullable(theme));
        assertThat(issue.date()).contains(date);
        assertThat(issue.opening()).doesNotContain("draft", "layout");
        assertThat(issue.entries()).hasSize(1);
        assertThat(issue.unparsedLines())
                .extracting(UnparsedLine::text)
                .containsExactly("{{< figure src=\"/b.png\" >}}", "{% raw %}");
    }

    @Test
    void the_picture_of_an_entry_is_taken_from_a_page_that_loads_it_late() {
        ParsedIssue issue = read(
                "wechat.html",
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><h1 id=\"activity-name\">《试刊》第12期：小模型</h1>"
                        + "<div id=\"js_content\"><p><img data-src=\"https://mmbiz.example.org/head.png\" data-w=\"1080\"></p><h2>论文推荐</h2><p><strong>【NLP研究】</strong></p>"
                        + "<p><strong>标题：</strong>某大学 | A Small Model（小模型）</p><p><strong>简介：</strong>本文给出一个小的开放模型。</p>"
                        + "<p><img class=\"rich_pages\" data-src=\"https://mmbiz.example.org/a/640?wx_fmt=png\" data-w=\"1080\" src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP\"><img data-src=\"https://mmbiz.example.org/dot.png\" data-w=\"8\"></p>"
                        + "<p><img data-src=\"https://mmbiz.example.org/second.png\"></p>"
                        + "<p><strong>论文下载：</strong>https://arxiv.org/pdf/2401.12345.pdf</p>"
                        + "<p><strong>标题：</strong>另一所大学 | Another Model（另一个）</p><p><strong>简介：</strong>第二篇的简介。</p>"
                        + "<p><strong>论文下载：</strong>https://arxiv.org/pdf/2401.54321.pdf</p></div></body></html>");
        assertThat(issue.entries())
                .extracting(entry -> entry.links().figure())
                .containsExactly(
                        Optional.of(new MarkupLink("", "https://mmbiz.example.org/a/640?wx_fmt=png")),
                        Optional.empty());
        assertThat(issue.unparsedLines())
                .extracting(UnparsedLine::text)
                .containsExactly("![](https://mmbiz.example.org/second.png)");
    }

    private static final String LABELLED = """
            # 《综述周刊》第1期

            这一期讲检测。

            ## 1.目标检测

            ### 综述一

            **标题：One Thing**（一件东西）<br>
            作者：Ada<br>
            **分类**: cs.CV
            链接：https://arxiv.org/abs/2401.00001<br><br>

            本文梳理了四十六篇文献，并把它们分成三类。

            ### 综述二

            **标题**：Another Thing

            2018 ToyConf

            **作者**：Bo

            链接：https://arxiv.org/abs/2401.00002

            这一篇也梳理了文献，分成四类，末尾是展望。
            """;

    @Test
    void labelled_entries_of_somebody_else_have_summaries_without_labels() {
        ParsedIssue issue = read("a.md", LABELLED);
        ParsedEntry one = issue.entries().get(0);
        assertThat(one.title().any()).isEqualTo("One Thing");
        assertThat(one.title().chinese()).contains("一件东西");
        assertThat(one.authors()).contains("Ada");
        assertThat(one.summary()).contains("本文梳理了四十六篇文献，并把它们分成三类。");
        ParsedEntry two = issue.entries().get(1);
        assertThat(two.title().any()).isEqualTo("Another Thing");
        assertThat(two.authors()).contains("Bo");
        assertThat(two.summary()).contains("这一篇也梳理了文献，分成四类，末尾是展望。");
        assertThat(issue.opening()).isEqualTo("这一期讲检测。");
        assertThat(issue.footer()).isEmpty();
        assertThat(issue.unparsedLines())
                .containsExactly(new UnparsedLine(11, "分类: cs.CV"), new UnparsedLine(20, "2018 ToyConf"));
    }

    @Test
    void a_heading_that_only_counts_is_no_category() {
        assertThat(read("a.md", LABELLED).entries())
                .extracting(ParsedEntry::category)
                .containsOnly(Optional.empty());
        assertThat(read("a.md", LABELLED.replace("综述一", "遥感")).entries())
                .extracting(ParsedEntry::category)
                .containsExactly(Optional.of("遥感"), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"太短。", "- 列表里的一句话，它虽然不短，却不是简介。"})
    void what_is_no_paragraph_is_no_summary(String text) {
        ParsedIssue issue = read(
                "a.md",
                "# 《综述周刊》第1期\n\n**标题**：One\n\n链接：https://arxiv.org/abs/2401.00001\n\n" + text
                        + "\n\n**标题**：Two\n\n链接：https://arxiv.org/abs/2401.00002\n");
        assertThat(issue.entries().get(0).summary()).isEmpty();
        assertThat(issue.unparsedLines())
                .singleElement()
                .satisfies(line -> assertThat(line.line()).isEqualTo(7));
    }

    @Test
    void of_ours_a_paragraph_without_a_label_is_told() {
        String text =
                "# 《试刊》第1期\n\n## 论文推荐\n\n**标题**：One\n\n**作者**：Ada\n\n---\n\n一段没有标签的话，它长得足以是一段简介，却不是。\n\n**标题**：Two\n";
        assertThat(ParsedIssueFixture.readMarkdown(text).unparsedLines())
                .containsExactly(new UnparsedLine(11, "一段没有标签的话，它长得足以是一段简介，却不是。"));
        assertThat(ParsedIssueFixture.readMarkdown(text).entries().get(0).summary())
                .isEmpty();
    }
}
