package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "作者:Ada Example",
                "作者：Ada Example",
                "作者 : Ada Example",
                "**作者:** Ada Example",
                "**作者**：Ada Example",
                "__作者__: Ada Example",
                "论文作者：Ada Example",
                "【作者】Ada Example",
                "【作者】：Ada Example",
                "2、作者：Ada Example",
                "（2）作者：Ada Example",
                "• 作者：Ada Example",
                "\u3000\u3000作者：\u00A0Ada Example",
                "Authors: Ada Example",
                "作者\nAda Example",
                "作者：\nAda Example"
            })
    void a_label_is_known_however_it_is_set(String line) {
        assertThat(ParsedIssueFixture.readEntry("标题:X", line).authors()).contains("Ada Example");
    }

    @Test
    void a_word_that_only_begins_like_a_label_is_none() {
        ParsedEntry entry = ParsedIssueFixture.readEntry("标题:X", "简介:一。", "", "作者们认为:二。", "", "代码:写得好。", "", "推荐系统:三。");
        assertThat(entry.summary()).contains("一。\n\n作者们认为:二。\n\n代码:写得好。\n\n推荐系统:三。");
        assertThat(entry.authors()).isEmpty();
    }

    @Test
    void words_stay_as_they_are_written() {
        ParsedEntry entry = ParsedIssueFixture.readEntry("标题:X", "作者:Ada,Bo, 等", "简介: 半角,全角，  两个空格。。 ");
        assertThat(entry.authors()).contains("Ada,Bo, 等");
        assertThat(entry.summary()).contains("半角,全角，  两个空格。。");
    }

    @Test
    void what_does_not_show_is_taken_out() {
        assertThat(ParsedIssueFixture.readEntry("标题:A\u202Eb\u0007c", "简介:d\u200Be\r")
                        .title()
                        .original())
                .contains("Abc");
    }

    @Test
    void a_summary_goes_on_over_paragraphs_and_lines() {
        assertThat(ParsedIssueFixture.readEntry("标题:X", "简介:一", "二", "", "", "三", "论文下载:https://example.org/")
                        .summary())
                .contains("一\n二\n\n三");
    }

    @Test
    void a_picture_within_a_summary_goes() {
        assertThat(ParsedIssueFixture.readEntry("标题:X", "简介:一", "", "0123456789abcdef0123456789abcdef.jpeg", "", "二")
                        .summary())
                .contains("一\n\n二");
    }

    @Test
    void a_list_of_authors_that_breaks_off_goes_on() {
        assertThat(ParsedIssueFixture.readEntry("标题:X", "作者:Ada Example,", "", "Bo Sample等")
                        .authors())
                .contains("Ada Example, Bo Sample等");
    }

    @Test
    void institutions_may_have_a_line_of_their_own() {
        ParsedEntry entry = ParsedIssueFixture.readEntry("标题:On p | q", "单位:示例大学", "简介:一。");
        assertThat(entry.institutions()).contains("示例大学");
        assertThat(entry.title().original()).contains("On p | q");
    }

    @Test
    void a_chinese_title_may_have_a_line_of_its_own() {
        EntryTitle title = ParsedIssueFixture.readEntry("英文标题:Small Things", "中文标题:小东西", "简介:一。")
                .title();
        assertThat(title).isEqualTo(new EntryTitle(Optional.empty(), Optional.of("Small Things"), Optional.of("小东西")));
    }

    @Test
    void what_cannot_be_understood_in_a_section_is_listed_and_no_part_of_an_entry() {
        ParsedIssue issue = ParsedIssueFixture.readText(
                "论文推荐",
                "引言一句。",
                "标题:X",
                "简介:一。",
                "会议:NeurIPS",
                "论文下载:https://example.org/1",
                "散落的话。",
                "作者:Ada",
                "作者:Bo",
                "链接:见评论区",
                "标题:Y",
                "简介:二。");
        assertThat(issue.unparsedLines())
                .containsExactly(
                        new UnparsedLine(2, "引言一句。"),
                        new UnparsedLine(5, "会议:NeurIPS"),
                        new UnparsedLine(7, "散落的话。"),
                        new UnparsedLine(9, "作者:Bo"),
                        new UnparsedLine(10, "链接:见评论区"));
        assertThat(issue.entries())
                .extracting(ParsedEntry::summary)
                .containsExactly(Optional.of("一。"), Optional.of("二。"));
        assertThat(issue.entries().get(0).authors()).contains("Ada");
    }

    @Test
    void a_heading_that_is_called_as_links_are_heads_a_part_of_the_issue() {
        ParsedIssue issue =
                ParsedIssueFixture.READER.read("issue.md", "## 论文推荐\n\n### 【数据集】\n\n**标题**：X\n\n## 会议\n\n**标题**：Y\n");
        assertThat(issue.entries().get(0).category()).contains("数据集");
        assertThat(issue.entries()).hasSize(1);
        assertThat(issue.events()).hasSize(1);
        assertThat(issue.unparsedLines()).isEmpty();
    }

    @Test
    void a_comment_before_a_label_is_no_part_of_the_title() {
        ParsedIssue issue = ParsedIssueFixture.READER.read(
                "issue.md", "## 论文推荐\n\n<!-- a -->**标题**：某大学 | X[了解详情](https://example.org/)\n");
        assertThat(issue.entries().get(0).title().original()).contains("X");
    }

    @Test
    void a_newsletter_has_labels_and_sections_of_its_own() {
        Vocabulary own = Vocabulary.KNOWN.withOwnWords(
                List.of(Map.entry("一句话", FieldLabel.SUMMARY)), Map.of("本周三篇", false), List.of());
        ParsedIssue issue =
                new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), own).read("issue.txt", "本周三篇\n标题:X\n一句话:好。");
        assertThat(issue.entries().get(0).section()).contains("本周三篇");
        assertThat(issue.entries().get(0).summary()).contains("好。");
    }

    @Test
    void a_newsletter_says_which_of_its_sections_are_of_events() {
        Vocabulary own = Vocabulary.KNOWN.withOwnWords(List.of(), Map.of("本周日历", true, "会议论文", false), List.of());
        ParsedIssue issue = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), own)
                .read("issue.txt", "会议论文\n标题:X\n简介:好。\n\n本周日历\n标题:Y\n时间:明天");
        assertThat(issue.entries()).hasSize(1);
        assertThat(issue.events()).hasSize(1);
    }
}
