package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.issue.document.IssueTitle;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before, between and after the entries. */
class IssueFrameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "《示例周刊》第7期：小模型; 小模型",
                "《示例周刊》第7期:小模型:又一次; 小模型:又一次",
                "《示例周刊》 第 ７ 期 | 小模型; 小模型",
                "《示例周刊》第7期; -",
                "示例周刊第7期：小模型; 小模型"
            })
    void a_heading_has_name_number_and_theme(String line, String theme) {
        assertThat(ParsedIssueFixture.readText(line).title())
                .isEqualTo(new IssueTitle(Optional.of("示例周刊"), OptionalInt.of(7), Optional.ofNullable(theme)));
    }

    @Test
    void numbers_that_disagree_are_shown() {
        ParsedIssue issue = ParsedIssueFixture.readText("《示例周刊》第7期", "No.8", "标题:X");
        assertThat(issue.title().number()).hasValue(7);
        assertThat(issue.unparsedLines()).containsExactly(new UnparsedLine(2, "No.8"));
    }

    @Test
    void a_number_may_have_a_line_of_its_own() {
        assertThat(ParsedIssueFixture.readText("NO. 12", "标题:X").title().number())
                .hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031年5月6日", "发布时间：2031-05-06 18:30", "2031/5/6", "2031-05-06T18:30:00+08:00"})
    void a_date_before_the_first_section_is_the_issues(String line) {
        assertThat(ParsedIssueFixture.readText(line, "标题:X").date()).contains(LocalDate.of(2031, 5, 6));
    }

    @Test
    void a_day_that_does_not_exist_is_no_date() {
        ParsedIssue issue = ParsedIssueFixture.readText("2031年2月30日", "标题:X");
        assertThat(issue.date()).isEmpty();
        assertThat(issue.preamble()).containsExactly("2031年2月30日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"论文推荐", "一、论文推荐", "01. 论文推荐", "【论文推荐】", "◆ 论文推荐 ◆", "**论文推荐**", "论文推荐："})
    void a_section_is_known_by_its_name(String line) {
        assertThat(ParsedIssueFixture.readEntry(line, "标题:X").section()).contains("论文推荐");
    }

    @Test
    void a_heading_beside_or_under_a_known_one_is_a_section_or_a_category() {
        ParsedIssue issue = ParsedIssueFixture.readMarkdown(
                "## 论文推荐", "### 视觉", "标题:X", "", "## 一周闲谈", "", "标题:Y", "", "#### 细节", "", "## 活动预告", "", "标题:Z");
        assertThat(issue.entries())
                .extracting(ParsedEntry::section)
                .containsExactly(Optional.of("论文推荐"), Optional.of("一周闲谈"));
        assertThat(issue.entries())
                .extracting(ParsedEntry::category)
                .containsExactly(Optional.of("视觉"), Optional.empty());
        assertThat(issue.events()).hasSize(1);
    }

    @Test
    void an_event_has_a_host_and_a_time() {
        ParsedEvent event = ParsedIssueFixture.readText(
                        "活动预告", "标题:小模型的一天", "主讲人:戊己", "时间:5月8日", "简介:在线。", "报名链接:https://example.org/e")
                .events()
                .get(0);
        assertThat(event.host()).contains("戊己");
        assertThat(event.time()).contains("5月8日");
        assertThat(event.summary()).contains("在线。");
        assertThat(event.link()).contains("https://example.org/e");
    }

    @Test
    void what_an_event_has_no_place_for_is_listed() {
        assertThat(ParsedIssueFixture.readText("活动预告", "标题:小模型的一天", "作者:Ada").unparsedLines())
                .containsExactly(new UnparsedLine(3, "作者:Ada"));
    }

    @Test
    void closing_words_after_a_link_are_the_footer() {
        assertThat(ParsedIssueFixture.readText("标题:X", "论文下载:https://example.org/a", "", "下期再见。", "", "• 一", "• 二")
                        .footer())
                .isEqualTo("下期再见。\n\n- 一\n- 二");
    }

    @Test
    void closing_words_under_a_heading_or_a_rule_are_the_footer() {
        assertThat(ParsedIssueFixture.readText("标题:X", "简介:一。", "", "------", "", "下期再见。")
                        .footer())
                .isEqualTo("下期再见。");
        assertThat(ParsedIssueFixture.readText("标题:X", "简介:一。", "【关于我们】", "我们是示例组。")
                        .footer())
                .isEqualTo("【关于我们】\n我们是示例组。");
    }

    @Test
    void a_bullet_with_a_single_word_is_not_taken_for_a_button() {
        assertThat(ParsedIssueFixture.readText("标题:X", "简介:一。", "", "欢迎加入：", "• 分享", "", "赞 在看 分享")
                        .footer())
                .isEqualTo("欢迎加入：\n- 分享");
    }

    @Test
    void a_source_within_an_entry_is_not_the_reposters() {
        ParsedIssue issue =
                ParsedIssueFixture.readText("来源:示例站", "标题:X", "来源:NeurIPS", "标题:Y", "简介:一。", "来源:示例站", "转载请注明");
        assertThat(issue.unparsedLines()).containsExactly(new UnparsedLine(3, "来源:NeurIPS"));
        assertThat(issue.preamble()).isEmpty();
        assertThat(issue.footer()).isEmpty();
        assertThat(issue.entries().get(1).summary()).contains("一。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "今天天气很好。", "<p>一页</p>", "作者:Ada", "相关推荐"})
    void what_is_no_issue_is_refused(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> ParsedIssueFixture.READER.read("notes.txt", text));
        assertThat(problem.key()).isEqualTo("reading.no-issue");
        assertThat(problem.details()).containsExactly("notes.txt");
    }
}
