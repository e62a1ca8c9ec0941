package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.EventField;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events in an issue, which have a host, a time and a link in place of authors and a download. */
class EventFieldsTest {
    private static ParsedIssue read(String... lines) {
        List<String> all = new ArrayList<>(List.of("# 《试刊》第7期", "", "## 活动预告", ""));
        Arrays.stream(lines).forEach(line -> all.addAll(List.of(line, "")));
        return ParsedIssueFixture.readMarkdown(all.toArray(String[]::new));
    }

    private static ParsedEvent event(String... lines) {
        List<ParsedEvent> events = read(lines).events();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @Test
    void an_event_has_its_fields() {
        ParsedEvent event = event(
                "**标题**：张三 | A Talk（讲座）[了解详情](https://example.org/e)", "**时间**：11月9日（周三）19:00", "**简介**：第一段。", "第二段。");
        assertThat(event.get(EventField.HOST)).contains("张三");
        assertThat(event.get(EventField.TITLE)).contains("A Talk");
        assertThat(event.get(EventField.TITLE_ZH)).contains("讲座");
        assertThat(event.get(EventField.TIME)).contains("11月9日（周三）19:00");
        assertThat(event.get(EventField.DATE)).contains("11月9日（周三）19:00");
        assertThat(event.get(EventField.LINK)).contains("https://example.org/e");
        assertThat(event.get(EventField.SUMMARY)).contains("第一段。\n\n第二段。");
        assertThat(event.line()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"**主讲人**：张三", "主讲：张三", "**报告人**：张三", "嘉宾: 张三"})
    void a_host_may_have_a_line_of_its_own(String line) {
        assertThat(event("**标题**：讲座", line).host()).contains("张三");
    }

    @ParameterizedTest
    @CsvSource({"时间", "活动时间", "报告时间", "直播时间"})
    void a_time_is_known_by_several_labels(String label) {
        assertThat(event("**标题**：讲座", "**" + label + "**：11月9日").time()).contains("11月9日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**活动标题**：讲座", "**活动名称**：讲座", "报告题目：讲座"})
    void a_title_is_known_by_several_labels(String line) {
        assertThat(event(line, "**时间**：11月9日").title().any()).isEqualTo("讲座");
    }

    @Test
    void events_of_one_title_are_several_events() {
        assertThat(read("**标题**：讲座", "**时间**：11月9日", "**标题**：讲座", "**时间**：11月16日")
                        .events())
                .extracting(event -> event.time().orElse(""))
                .containsExactly("11月9日", "11月16日");
    }

    @Test
    void papers_and_events_of_an_issue_stay_apart() {
        ParsedIssue issue = read("**标题**：讲座", "## 论文推荐", "**标题**：Alpha", "**作者**：Ada");
        assertThat(issue.events()).hasSize(1);
        assertThat(issue.entries()).hasSize(1);
        assertThat(issue.entries().get(0).authors()).contains("Ada");
    }

    @Test
    void an_event_without_anything_but_its_title_is_one() {
        ParsedEvent event = event("**标题**：讲座");
        assertThat(event.time()).isEmpty();
        assertThat(event.summary()).isEmpty();
        assertThat(event.link()).isEmpty();
        assertThat(event.host()).isEmpty();
    }
}
