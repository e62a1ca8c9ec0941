package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a newsletter of its own, beside those that all know. */
class VocabularyTest {
    private static ParsedIssue read(Vocabulary vocabulary, String... lines) {
        return new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), vocabulary)
                .read("007.md", "# 《试刊》第7期\n\n" + String.join("\n\n", lines) + "\n");
    }

    private static Vocabulary with(List<Map.Entry<String, FieldLabel>> labels, String... categories) {
        return Vocabulary.KNOWN.withOwnWords(labels, Map.of("本周三篇", false, "日历", true), List.of(categories));
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldLabel.class,
            names = {"AUTHORS", "SUMMARY", "RECOMMENDATION", "INSTITUTIONS", "TITLE_ZH"})
    void a_label_of_its_own_stands_for_a_field(FieldLabel label) {
        CurationField field = CurationField.valueOf(label.name());
        ParsedEntry entry = read(with(List.of(Map.entry("自定标签", label))), "## 本周三篇", "**标题**：Alpha", "**自定标签**：某文")
                .entries()
                .get(0);
        assertThat(entry.get(field)).contains("某文");
    }

    @Test
    void an_own_label_goes_before_what_all_others_mean_by_it() {
        ParsedEntry entry = read(
                        with(List.of(Map.entry("简介", FieldLabel.RECOMMENDATION))),
                        "## 本周三篇",
                        "**标题**：Alpha",
                        "**简介**：某文")
                .entries()
                .get(0);
        assertThat(entry.recommendation()).contains("某文");
        assertThat(entry.summary()).isEmpty();
    }

    @Test
    void of_equal_labels_the_first_counts() {
        Vocabulary own = with(List.of(Map.entry("文", FieldLabel.SUMMARY), Map.entry("文", FieldLabel.AUTHORS)));
        assertThat(own.label("文")).contains(FieldLabel.SUMMARY);
    }

    @Test
    void a_title_may_have_a_name_of_its_own() {
        assertThat(read(with(List.of(Map.entry("题", FieldLabel.TITLE))), "## 本周三篇", "**题**：Alpha", "**题**：Beta")
                        .entries())
                .extracting(entry -> entry.title().any())
                .containsExactly("Alpha", "Beta");
    }

    @Test
    void own_words_for_details_are_no_part_of_a_title() {
        assertThat(read(
                                with(List.of(Map.entry("点我", FieldLabel.DETAIL))),
                                "## 本周三篇",
                                "**标题**：Alpha[点我](https://example.org/a)")
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title().any()).isEqualTo("Alpha");
                    assertThat(entry.links().detail()).contains("https://example.org/a");
                });
    }

    @Test
    void sections_hold_papers_or_events_as_the_newsletter_says() {
        ParsedIssue issue = read(with(List.of()), "## 本周三篇", "**标题**：Alpha", "## 日历", "**标题**：讲座");
        assertThat(issue.entries())
                .extracting(entry -> entry.section().orElse(""))
                .containsExactly("本周三篇");
        assertThat(issue.events()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"活动预告, true", "线下活动, true", "论文推荐, false", "学术讲座, true"})
    void a_section_that_nobody_configured_is_told_by_its_name(String section, boolean events) {
        assertThat(Vocabulary.KNOWN.hasEvents(section)).isEqualTo(events);
    }

    @Test
    void categories_of_its_own_need_no_brackets() {
        assertThat(read(with(List.of(), "小东西"), "## 本周三篇", "### 小东西", "**标题**：Alpha")
                        .entries())
                .extracting(entry -> entry.category().orElse(""))
                .containsExactly("小东西");
        assertThat(with(List.of(), " 小东西 ").isOwnCategory("小东西")).isTrue();
        assertThat(Vocabulary.KNOWN.isOwnCategory("小东西")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"试刊社", " 试刊社 ", "编辑组：张三"})
    void lines_that_begin_every_issue_are_no_opening(String line) {
        Vocabulary own = Vocabulary.KNOWN.withUsualLines(List.of("试刊社", "编辑组：张三"));
        ParsedIssue issue = read(own, line, "本周很热闹。", "## 论文推荐", "**标题**：Alpha");
        assertThat(issue.opening()).isEqualTo("本周很热闹。");
    }

    @Test
    void own_words_leave_the_common_ones_as_they_are() {
        assertThat(with(List.of(Map.entry("文", FieldLabel.SUMMARY))).label("简介"))
                .contains(FieldLabel.SUMMARY);
        assertThat(Vocabulary.KNOWN.label("文")).isEmpty();
        assertThat(Vocabulary.KNOWN.isOwnSection("本周三篇")).isFalse();
        assertThat(with(List.of()).isOwnSection("本周三篇")).isTrue();
    }
}
