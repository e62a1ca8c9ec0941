package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues as other sites print them again, with what they add before, after and between. */
class RepostedIssueTest {
    private static final List<String> ISSUE = List.of(
            "# 《试刊》第7期：主题",
            "",
            "## 论文推荐",
            "",
            "### 【NLP研究】",
            "",
            "**标题**：Alpha",
            "",
            "**作者**：Ada Example",
            "",
            "**简介**：甲的简介。",
            "",
            "**论文下载**：<https://arxiv.org/pdf/2210.00001>");

    private static ParsedIssue with(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>(before);
        lines.addAll(ISSUE);
        lines.addAll(after);
        return ParsedIssueFixture.readMarkdown(lines.toArray(String[]::new));
    }

    private static void assertOneEntry(ParsedIssue issue) {
        assertThat(issue.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title().any()).isEqualTo("Alpha");
            assertThat(entry.summary()).contains("甲的简介。");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "来源：某某公众号",
                "文章来源: 某站",
                "免责声明：仅供参考。",
                "版权声明：归作者所有",
                "上一篇：别的文章",
                "【下一篇】别的文章",
                "本文转载自某处",
                "内容如有侵权请联系删除",
                "© 某站",
                "Copyright 2022",
                "点赞 分享 收藏",
                "0123456789abcdef0123456789abcdef.png"
            })
    void what_a_site_adds_is_no_part_of_the_issue(String line) {
        ParsedIssue behind = with(List.of(), List.of("", line));
        assertOneEntry(behind);
        assertThat(behind.footer()).doesNotContain(line);
        assertOneEntry(with(List.of(line, ""), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"相关推荐", "## 猜你喜欢", "【热门文章】", "相关阅读："})
    void other_posts_of_a_site_end_the_issue(String heading) {
        ParsedIssue issue = with(List.of(), List.of("", heading, "", "**标题**：别的文章", "", "**简介**：不是本期的。"));
        assertOneEntry(issue);
        assertThat(issue.footer()).doesNotContain("别的文章");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "欢迎加入读者群。",
                "欢迎大家订阅。",
                "如果你喜欢本刊，请转给朋友。",
                "扫码关注我们",
                "本期编辑：张三",
                "感谢阅读",
                "以上就是本期的全部内容。",
                "往期回顾",
                "点击阅读原文"
            })
    void closing_words_are_the_footer_even_without_a_line_before_them(String words) {
        ParsedIssue issue = with(List.of(), List.of("", words));
        assertOneEntry(issue);
        assertThat(issue.footer()).isEqualTo(words);
    }

    @Test
    void closing_words_keep_their_lists_and_paragraphs() {
        ParsedIssue issue = with(
                List.of(), List.of("", "---", "", "欢迎加入[群](https://example.org/g)：", "", "- 学习", "- 分享", "", "再见。"));
        assertThat(issue.footer()).isEqualTo("欢迎加入[群](https://example.org/g)：\n\n- 学习\n- 分享\n\n再见。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "## 论文推荐; 论文推荐",
                "## 一、论文推荐; 论文推荐",
                "## 【论文推荐】; 论文推荐",
                "**论文推荐**; 论文推荐",
                "◆ 论文推荐 ◆; 论文推荐",
                "—— 论文推荐 ——; 论文推荐"
            })
    void a_section_is_known_however_its_heading_is_drawn(String heading, String section) {
        List<String> lines = new ArrayList<>(ISSUE);
        lines.set(2, heading);
        ParsedIssue issue = ParsedIssueFixture.readMarkdown(lines.toArray(String[]::new));
        assertThat(issue.entries())
                .singleElement()
                .extracting(ParsedEntry::section)
                .isEqualTo(Optional.of(section));
    }

    @ParameterizedTest
    @ValueSource(strings = {"### 【NLP研究】", "【NLP研究】", "**【NLP研究】**", "【 NLP研究 】："})
    void a_category_is_known_by_its_brackets(String heading) {
        List<String> lines = new ArrayList<>(ISSUE);
        lines.set(4, heading);
        assertThat(ParsedIssueFixture.readMarkdown(lines.toArray(String[]::new)).entries())
                .singleElement()
                .extracting(ParsedEntry::category)
                .isEqualTo(Optional.of("NLP研究"));
    }

    @Test
    void a_category_ends_with_its_section() {
        ParsedIssue issue = with(List.of(), List.of("", "## 资源推荐", "", "**标题**：Beta", "", "**简介**：乙。"));
        assertThat(issue.entries())
                .extracting(entry -> entry.category().orElse("-"))
                .containsExactly("NLP研究", "-");
    }

    @Test
    void what_stands_before_the_first_section_is_the_opening_without_the_usual_lines() {
        List<String> lines = new ArrayList<>(ISSUE);
        lines.addAll(2, List.of("No.7", "", "本周很热闹。", "", "读者来信不少。", ""));
        ParsedIssue issue = ParsedIssueFixture.readMarkdown(lines.toArray(String[]::new));
        assertThat(issue.opening()).isEqualTo("本周很热闹。\n\n读者来信不少。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"分类: cs.CV", "2018 ToyConf", "关键词：小东西"})
    void a_line_that_has_no_place_in_an_entry_is_told_with_its_number(String line) {
        List<String> lines = new ArrayList<>(ISSUE);
        lines.addAll(10, List.of(line, ""));
        ParsedIssue issue = ParsedIssueFixture.readMarkdown(lines.toArray(String[]::new));
        assertOneEntry(issue);
        assertThat(issue.unparsedLines()).extracting(UnparsedLine::line).containsExactly(11);
    }
}
