package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One made-up issue in the forms in which issues are found. */
class IssueFileFormatsTest {
    private static final String WORDS = """
            IssueTitle[name=Optional[示例周刊], number=OptionalInt[7], theme=Optional[小模型、大数据]]
            Optional[2031-05-06]
            before [示例社区, 示例组, 方式1：点击本文下方的“阅读原文”，完成订阅。]
            Optional[论文推荐] Optional[CV研究]
             EntryTitle[institutions=Optional[示例大学、范例研究院], \
            original=Optional[Seeing Less, Knowing More: A Study of Small Images], chinese=Optional[少看多知：小图像研究]]
             Optional[Ada Example, Bo Sample等]
             Optional[本文研究小图像。作者表明：(1) 小也够用；(2) 大未必好。

            第二段说的是局限（以及未来）。]
             Optional.empty
             Optional[https://arxiv.org/pdf/2105.00001v2.pdf] \
            [MarkupLink[text=代码链接, address=https://github.com/example/small]]
             Optional[2105.00001v2]
            Optional[论文推荐] Optional[NLP研究]
             EntryTitle[institutions=Optional[虚构学院], original=Optional.empty, chinese=Optional[词语的重量]]
             Optional[甲乙、丙丁]
             Optional[本文称量词语。]
             Optional[读来轻松。]
             Optional[https://aclanthology.org/2022.coling-1.1/] []
             Optional[acl:2022.coling-1.1]
            Optional[论文推荐] Optional[NLP研究]
             EntryTitle[institutions=Optional.empty, original=Optional[Words Without Links], chinese=Optional.empty]
             Optional[Cy Placeholder]
             Optional[没有链接的一篇。]
             Optional.empty
             Optional.empty []
             Optional.empty
            event EntryTitle[institutions=Optional[讲者戊己], original=Optional.empty, chinese=Optional[小模型的一天]]
             Optional.empty Optional[5月8日（周四）在线举办。]
            after 如果你对小模型感兴趣，欢迎加入“示例交流群”。在这里，你可以：

            - 学习
            - 分享

            请扫描下方二维码入群（备注：“姓名+单位”）
            unread []""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-with-full-width-marks.txt",
                "markdown-with-lists-and-hard-breaks.md",
                "wechat-page-of-nested-sections.html",
                "site-page-with-what-sites-add.html"
            })
    void an_issue_reads_the_same_in_every_form(String file) {
        assertThat(ParsedIssueFixture.describe(ParsedIssueFixture.readFile(file)))
                .isEqualTo(WORDS);
    }

    @Test
    void folded_marks_are_read_alike_and_stay_folded() {
        assertThat(ParsedIssueFixture.describe(ParsedIssueFixture.readFile("text-folded-to-half-width.txt")))
                .isEqualTo(Normalizer.normalize(WORDS, Normalizer.Form.NFKC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "markdown-with-lists-and-hard-breaks.md",
                "wechat-page-of-nested-sections.html",
                "site-page-with-what-sites-add.html"
            })
    void the_links_of_details_are_kept_where_the_form_has_links(String file) {
        ParsedIssue issue = ParsedIssueFixture.readFile(file);
        assertThat(issue.entries())
                .extracting(entry -> entry.links().detail())
                .containsExactly(
                        Optional.of("https://hub.example.org/paper/1"),
                        Optional.of("https://hub.example.org/paper/2"),
                        Optional.empty());
        assertThat(issue.events())
                .extracting(ParsedEvent::link)
                .containsExactly(Optional.of("https://hub.example.org/event/3"));
    }

    @Test
    void entries_know_where_in_the_file_they_begin() {
        assertThat(ParsedIssueFixture.readFile("text-with-full-width-marks.txt").entries())
                .extracting(ParsedEntry::line)
                .containsExactly(19, 37, 47);
        assertThat(ParsedIssueFixture.readFile("markdown-with-lists-and-hard-breaks.md")
                        .entries())
                .extracting(ParsedEntry::line)
                .containsExactly(19, 34, 40);
        assertThat(ParsedIssueFixture.readFile("site-page-with-what-sites-add.html")
                        .entries())
                .extracting(ParsedEntry::line)
                .containsExactly(14, 20, 23);
    }
}
