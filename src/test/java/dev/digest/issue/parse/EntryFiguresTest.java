package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

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
    void one_between_entries_and_before_or_behind_them_adorns_the_issue() {
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
        assertThat(issue.footer()).isEqualTo("欢迎加入");
        assertThat(issue.unparsedLines()).isEmpty();
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
