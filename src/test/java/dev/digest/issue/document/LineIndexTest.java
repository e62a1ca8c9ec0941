package dev.digest.issue.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser found in each line of an issue, asked for by the line's number. */
class LineIndexTest {
    private static final String ISSUE = """
            # 《试刊》第7期

            开篇。

            ## 论文推荐

            ### 【NLP研究】

            **标题**：Alpha
            **作者**：Ada Example

            **简介**：甲。

            又一段。

            **标题**：Beta

            ## 活动预告

            **标题**：讲座

            ---

            再见。
            """;

    private static LineIndex index() {
        IssueReader reader = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.KNOWN);
        return new LineIndex(reader.locate("007.md", ISSUE).lineSpans());
    }

    private static int line(String words) {
        return (int) ISSUE.substring(0, ISSUE.indexOf(words)).lines().count() + 1;
    }

    @ParameterizedTest
    @CsvSource({"**标题**：Alpha, TITLE", "**简介**：甲, SUMMARY", "**标题**：讲座, TITLE"})
    void a_line_that_begins_with_a_label_has_it(String words, FieldLabel field) {
        assertThat(index().labelAt(line(words)))
                .hasValueSatisfying(label -> assertThat(label.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# 《试刊》", "开篇", "## 论文推荐", "又一段", "再见"})
    void other_lines_have_no_label(String words) {
        assertThat(index().labelAt(line(words))).isEmpty();
    }

    @Test
    void papers_and_events_begin_with_their_titles() {
        assertThat(index().beginsEntry(line("**标题**：Alpha"))).isTrue();
        assertThat(index().beginsEntry(line("**标题**：讲座"))).isTrue();
        assertThat(index().beginsEntry(line("**简介**：甲"))).isFalse();
        assertThat(index().beginsEntry(line("又一段"))).isFalse();
    }

    @Test
    void headings_and_closing_words_end_an_entry() {
        assertThat(index().endsEntry(line("## 活动预告"))).isTrue();
        assertThat(index().endsEntry(line("### 【NLP"))).isTrue();
        assertThat(index().endsEntry(line("再见"))).isTrue();
        assertThat(index().endsEntry(line("又一段"))).isFalse();
    }

    @Test
    void a_range_has_an_entry_when_one_begins_in_it() {
        assertThat(index().hasEntry(1, line("### 【NLP"))).isFalse();
        assertThat(index().hasEntry(1, line("**标题**：Alpha"))).isTrue();
        assertThat(index().hasEntry(line("**简介**：甲"), line("又一段"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, Integer.MAX_VALUE})
    void beyond_the_file_there_is_nothing(int line) {
        assertThat(index().labelAt(line)).isEmpty();
        assertThat(index().beginsEntry(line)).isFalse();
        assertThat(index().endsEntry(line)).isFalse();
        assertThat(LineIndex.NONE.labelAt(line)).isEmpty();
        assertThat(LineIndex.NONE.hasEntry(1, 100)).isFalse();
    }
}
