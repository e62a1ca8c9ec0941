package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryFiguresTest {
    private static final String TITLE = "**标题**：A Paper";
    private static final String SUMMARY = "**简介**：简介";
    private static final String DOWNLOAD = "**论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>";

    private static ParsedIssue issue(String... paragraphs) {
        return ParsedIssueFixture.readMarkdown("# 《试刊》第1期\n\n## 论文推荐\n\n" + String.join("\n\n", paragraphs));
    }

    private static Optional<MarkupLink> figure(ParsedIssue issue) {
        return issue.entries().get(0).links().figure();
    }

    @Test
    void a_picture_within_an_entry_is_its_figure() {
        ParsedIssue issue = issue(TITLE, SUMMARY, "![方法](images/a.png)", DOWNLOAD);
        assertThat(figure(issue)).contains(new MarkupLink("方法", "images/a.png"));
        assertThat(issue.entries().get(0).summary()).contains("简介");
        assertThat(issue.unparsedLines()).isEmpty();
        assertThat(figure(issue(TITLE, "![](https://example.org/b.jpg)", SUMMARY)))
                .contains(new MarkupLink("", "https://example.org/b.jpg"));
    }

    @Test
    void one_before_and_between_entries_adorns_the_issue_and_one_behind_them_closes_it() {
        ParsedIssue issue = issue(
                "![横幅](banner.png)",
                TITLE,
                SUMMARY,
                DOWNLOAD,
                "![线](line.png)",
                "**标题**：Another",
                SUMMARY,
                "---",
                "![群](group.png)",
                "欢迎加入");
        assertThat(issue.entries())
                .hasSize(2)
                .allMatch(entry -> entry.links().figure().isEmpty());
        assertThat(issue.footer()).isEqualTo("![群](group.png)\n\n欢迎加入");
        assertThat(issue.unparsedLines()).isEmpty();
    }

    @Test
    void one_behind_the_last_entry_closes_the_issue_with_or_without_words_around_it() {
        assertThat(issue(TITLE, SUMMARY, DOWNLOAD, "![群](group.png)").footer()).isEqualTo("![群](group.png)");
        assertThat(issue(TITLE, SUMMARY, "---", "再见。", "![群](group.png)", "![赞](like.png)")
                        .footer())
                .isEqualTo("再见。\n\n![群](group.png)\n\n![赞](like.png)");
        assertThat(figure(issue(TITLE, SUMMARY, "---", "![群](group.png)"))).isEmpty();
    }

    @Test
    void several_of_the_closing_text_in_a_paragraph_a_list_or_html_are_kept_as_written() {
        String closing =
                "再见。\n\n![群](group.png) ![赞](like.png)\n![号](account.png)\n\n- ![一](1.png)\n\n<img src=\"2.png\">";
        assertThat(issue(TITLE, SUMMARY, "---", closing).footer()).isEqualTo(closing);
    }

    @Test
    void of_an_issue_published_elsewhere_the_pictures_at_its_end_are_decoration() {
        ParsedIssue read = ParsedIssueFixture.READER
                .published(new TitleTemplate("《{name}》第{number}期"))
                .read(
                        "issue.md",
                        "# 《试刊》第1期\n\n## 论文推荐\n\n"
                                + String.join("\n\n", TITLE, SUMMARY, "---", "再见。", "![群](group.png)"));
        assertThat(read.footer()).isEqualTo("再见。");
        assertThat(figure(read)).isEmpty();
    }

    @Test
    void a_second_one_and_one_that_lies_elsewhere_are_told_and_not_taken() {
        ParsedIssue issue =
                issue(TITLE, SUMMARY, "![](../secret.png)", "![](images/a.png)", "![](images/b.png)", DOWNLOAD);
        assertThat(figure(issue)).contains(new MarkupLink("", "images/a.png"));
        assertThat(issue.unparsedLines())
                .extracting(UnparsedLine::text)
                .containsExactly("![](../secret.png)", "![](images/b.png)");
    }
}
