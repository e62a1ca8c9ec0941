package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryLinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "论文下载:https://arxiv.org/pdf/2210.11610v2.pdf; https://arxiv.org/pdf/2210.11610v2.pdf; arXiv:2210.11610",
                "论文链接：HTTPS://arxiv.org/abs/2210.11610。; HTTPS://arxiv.org/abs/2210.11610; arXiv:2210.11610",
                "链接:(https://example.org/a_(b)); https://example.org/a_(b); web:https://example.org/a_(b)",
                "原文链接：（https://example.org/a）; https://example.org/a; web:https://example.org/a",
                "论文地址:arxiv.org/abs/2210.11610; https://arxiv.org/abs/2210.11610; arXiv:2210.11610",
                "论文:arXiv:2210.11610; https://arxiv.org/abs/2210.11610; arXiv:2210.11610",
                "PDF:https://aclanthology.org/N04-1001.pdf; https://aclanthology.org/N04-1001.pdf; acl:N04-1001"
            })
    void an_address_is_found_however_it_is_given(String line, String address, String id) {
        ParsedEntry entry = ParsedIssueFixture.readEntry("标题:X", line);
        assertThat(entry.links().download()).contains(address);
        assertThat(entry.paper().orElseThrow().id().canonical()).isEqualTo(id);
    }

    @Test
    void an_address_may_stand_on_the_next_line() {
        assertThat(ParsedIssueFixture.readEntry("标题:X", "论文下载:", "", "https://example.org/a")
                        .links()
                        .download())
                .contains("https://example.org/a");
    }

    @Test
    void several_links_on_a_line_keep_their_names() {
        ParsedEntry.EntryLinks links = ParsedIssueFixture.readEntry(
                        "标题:X", "论文下载:https://example.org/a | 代码：https://example.org/b", "数据集:https://example.org/c")
                .links();
        assertThat(links.download()).contains("https://example.org/a");
        assertThat(links.others())
                .containsExactly(
                        new MarkupLink("代码", "https://example.org/b"), new MarkupLink("数据集", "https://example.org/c"));
    }

    @Test
    void a_paper_is_known_by_its_archive_before_any_page() {
        assertThat(ParsedIssueFixture.readEntry(
                                "标题:X", "论文下载:https://example.org/a.pdf", "github:https://arxiv.org/abs/2210.11610")
                        .paper()
                        .orElseThrow()
                        .toString())
                .isEqualTo("2210.11610");
        assertThat(ParsedIssueFixture.readEntry("标题:X", "代码:https://github.com/example/a")
                        .paper())
                .isEmpty();
    }

    @Test
    void where_the_words_lead_counts_and_only_the_web_is_led_to() {
        ParsedEntry entry = ParsedIssueFixture.readHtml(
                        "<p>标题:<a href='https://example.org/title'>X</a> <a href='https://example.org/more'>了解详情</a></p>",
                        "<p>论文下载:<a href='https://example.org/real'>https://example.org/shown</a>",
                        "<a href='javascript:alert(1)'>PDF</a></p>")
                .entries()
                .get(0);
        assertThat(entry.links().detail()).contains("https://example.org/more");
        assertThat(entry.links().download()).contains("https://example.org/real");
        assertThat(entry.links().others()).containsExactly(new MarkupLink("X", "https://example.org/title"));
    }
}
