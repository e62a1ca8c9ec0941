package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.LineSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each line on which something is to be seen, with its role and its place in the file. */
class DocumentLinesTest {
    private static List<String> lines(String name, String text) {
        IssueDocument document = ParsedIssueFixture.READER.locate(name, text);
        List<String> lines = new ArrayList<>();
        for (LineSpan line : document.lineSpans()) {
            lines.add(line.kind() + " "
                    + text.substring(line.place().from(), line.place().to()));
        }
        return lines;
    }

    @Test
    void images_and_thematic_breaks_of_markdown_have_a_place() {
        String text = """
                ![封面](cover.png)

                # 《试刊》第7期

                ## 论文推荐

                ![图](a.png) ![图](b.png)

                标题：An Example

                ![配图](figure.png)

                简介：好。

                ***

                - ![二维码](c.png)

                ## 活动预告

                <img src="d.png">
                """;
        assertThat(lines("7.md", text))
                .containsExactly(
                        "IMAGE ![封面](cover.png)",
                        "PREAMBLE # 《试刊》第7期",
                        "SECTION ## 论文推荐",
                        "IMAGE ![图](a.png) ![图](b.png)",
                        "FIELD 标题：An Example",
                        "FIELD ![配图](figure.png)",
                        "FIELD 简介：好。",
                        "THEMATIC_BREAK ***",
                        "IMAGE - ![二维码](c.png)",
                        "SECTION ## 活动预告",
                        "IMAGE <img src=\"d.png\">");
    }

    @Test
    void places_behind_front_matter_are_those_of_the_file() {
        String text = "---\ntitle: 试刊第7期\n---\n## 论文推荐\n\n标题：A\n\n---\n\n<img src='d.png'/>\n";
        assertThat(lines("7.md", text))
                .containsExactly(
                        "PREAMBLE title: 试刊第7期",
                        "SECTION ## 论文推荐",
                        "FIELD 标题：A",
                        "THEMATIC_BREAK ---",
                        "FOOTER <img src='d.png'/>");
    }

    @Test
    void images_and_thematic_breaks_of_a_page_have_a_place() {
        String text = "<h1>《试刊》第7期</h1><p><img src='a.png'></p><h2>论文推荐</h2><p>标题：A</p>"
                + "<img data-src='figure.png'><p>简介：好。</p><hr><img src='b.png' alt='码'><h2>活动预告</h2>";
        assertThat(lines("7.html", text))
                .containsExactly(
                        "PREAMBLE 《试刊》第7期",
                        "IMAGE <img src='a.png'>",
                        "SECTION 论文推荐",
                        "FIELD 标题：A",
                        "FIELD <img data-src='figure.png'>",
                        "FIELD 简介：好。",
                        "THEMATIC_BREAK <hr>",
                        "IMAGE <img src='b.png' alt='码'>",
                        "SECTION 活动预告");
    }

    @Test
    void thematic_breaks_and_names_of_images_in_plain_text_have_a_place() {
        String text = "《试刊》第7期\n\n论文推荐\n\n标题：A\n简介：好。\n————————\n0123456789abcdef0123456789abcdef.png\n\n活动预告\n";
        assertThat(lines("7.txt", text))
                .containsExactly(
                        "PREAMBLE 《试刊》第7期",
                        "SECTION 论文推荐",
                        "FIELD 标题：A",
                        "FIELD 简介：好。",
                        "THEMATIC_BREAK ————————",
                        "IMAGE 0123456789abcdef0123456789abcdef.png",
                        "SECTION 活动预告");
    }
}
