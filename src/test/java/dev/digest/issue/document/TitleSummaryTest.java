package dev.digest.issue.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.workspace.ReaderTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleSummaryTest {
    private static ParsedIssue issue(String... titles) {
        List<ParsedEntry> entries = Arrays.stream(titles)
                .map(title -> new ParsedEntry(
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        new EntryTitle(Optional.empty(), Optional.of("English"), Optional.of(title)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new ParsedEntry.EntryLinks(Optional.empty(), Optional.empty(), List.of()),
                        MarkdownForms.NONE))
                .toList();
        IssueTitle title = new IssueTitle(Optional.of("试刊"), OptionalInt.of(1), Optional.empty());
        return new ParsedIssue(title, Optional.empty(), List.of(), "", entries, List.of(), "", List.of());
    }

    private static String summary(ParsedIssue issue, int most) {
        return TitleSummary.of(issue, most, ReaderTexts.of("zh"));
    }

    @Test
    void an_english_newsletter_has_it_in_english() {
        ReaderTexts english = ReaderTexts.of("en");
        assertThat(TitleSummary.of(issue("Small Models"), 120, english))
                .isEqualTo("1 paper in this issue: Small Models");
        assertThat(TitleSummary.of(issue("Small Models", "Large Models", "Others"), 52, english))
                .isEqualTo("3 papers in this issue: Small Models; Large Models…");
    }

    @Test
    void it_names_the_chinese_titles() {
        assertThat(summary(issue("小模型", "大模型"), 54)).isEqualTo("本期推荐 2 篇：小模型；大模型");
    }

    @Test
    void a_title_that_ends_in_a_mark_needs_no_other() {
        assertThat(summary(issue("它在猜吗？", "长文阅读。", "小模型；", "完"), 54)).isEqualTo("本期推荐 4 篇：它在猜吗？长文阅读；小模型；完");
    }

    @Test
    void it_is_cut_between_titles() {
        assertThat(summary(issue("一二三四五", "六七八九十", "百千"), 22)).isEqualTo("本期推荐 3 篇：一二三四五；六七八九十……");
        assertThat(summary(issue("一二三四五", "六七八九十", "百千"), 21)).isEqualTo("本期推荐 3 篇：一二三四五……");
        assertThat(summary(issue("一二三四五", "六七八九十", "百千"), 23)).isEqualTo("本期推荐 3 篇：一二三四五；六七八九十；百千");
    }

    @Test
    void one_long_title_is_cut_at_a_mark() {
        assertThat(summary(issue("一二三四五六：七八九十百千万亿"), 20)).isEqualTo("本期推荐 1 篇：一二三四五六……");
        assertThat(summary(issue("一二三四五六七八九十百千万亿兆"), 20)).isEqualTo("本期推荐 1 篇：一二三四五六七八九……");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 12, 15, 20, 54})
    void it_is_never_too_long_once_there_is_room_for_anything_and_cuts_no_character(int most) {
        String summary = summary(issue("👨‍👩‍👧‍👦家庭与𠮷野家：数据集", "另一篇"), most);
        assertThat(summary.codePointCount(0, summary.length())).isLessThanOrEqualTo(Math.max(most, 11));
        assertThat(summary).doesNotContainPattern("[\uD83D\uD83C\uD842]……|\u200D……");
    }

    @Test
    void an_issue_without_papers_has_none() {
        assertThat(summary(issue(), 54)).isEmpty();
        assertThat(summary(issue(" ", "。"), 54)).isEmpty();
    }
}
