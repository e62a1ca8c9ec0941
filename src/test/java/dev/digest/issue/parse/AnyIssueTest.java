package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.LineSpan.LineSpanKind;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.problem.Problem;
import dev.digest.testing.RandomSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any issue, whoever wrote it: lines have one role each, and nothing is lost or read twice. */
class AnyIssueTest {
    private static final String[] PIECES = {
        "## 论文推荐\n\n",
        "## 活动预告\n\n",
        "### 【NLP研究】\n\n",
        "**标题**：某大学 | Alpha（阿尔法）[了解详情](https://arxiv.org/abs/2210.00001)\n\n",
        "**标题**：Beta\n\n",
        "标题:\n",
        "**作者**：Ada Example, Bo\n\n",
        "作者：\n",
        "**简介**：一段简介。\n\n",
        "又一段。\n\n",
        "- 项\n",
        "> 引\n",
        "```\n标题：不是\n```\n",
        "**推荐理由**：值得。\n\n",
        "**论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>\n\n",
        "代码链接：https://example.org/code\n\n",
        "**时间**：11月9日\n\n",
        "**主讲人**：张三\n\n",
        "![图](a.png)\n\n",
        "<!-- 待核 -->\n\n",
        "---\n\n",
        "再见。\n\n",
        "😀\u200B\n",
        "\n"
    };

    private static Optional<IssueDocument> locate(String text) {
        try {
            return Optional.of(ParsedIssueFixture.READER.locate("issue.md", text));
        } catch (Problem problem) {
            // Not every text is an issue.
            assertThat(problem.key()).startsWith("reading.");
            return Optional.empty();
        }
    }

    private static void checkAny(BiConsumer<String, IssueDocument> check) {
        new RandomSamples(64)
                .check(
                        400,
                        samples -> "# 《试刊》第7期：主题\n\n" + samples.repeated(0, 20, () -> samples.oneOf(PIECES)),
                        text -> locate(text).ifPresent(issue -> check.accept(text, issue)));
    }

    @Test
    void every_line_has_one_role_and_they_are_in_the_order_of_the_file() {
        checkAny((text, issue) -> {
            List<Integer> lines = issue.lineSpans().stream().map(LineSpan::line).toList();
            assertThat(lines)
                    .isSorted()
                    .allMatch(line -> line >= 1 && line <= text.lines().count() + 1);
            assertThat(lines).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_line_of_an_entry_belongs_to_one_that_is_there() {
        checkAny((text, issue) -> {
            for (LineSpan span : issue.lineSpans()) {
                if (span.owner().isEntry()) {
                    int size = span.owner().event()
                            ? issue.issue().events().size()
                            : issue.issue().entries().size();
                    assertThat(span.owner().index()).isLessThan(size);
                    assertThat(span.kind()).isEqualTo(LineSpanKind.FIELD);
                }
            }
        });
    }

    @Test
    void entries_begin_in_different_lines_that_are_lines_of_their_titles() {
        checkAny((text, issue) -> {
            List<Integer> begins = new ArrayList<>();
            issue.issue().entries().forEach(entry -> begins.add(entry.line()));
            issue.issue().events().forEach(event -> begins.add(event.line()));
            assertThat(begins).doesNotHaveDuplicates();
            for (LineSpan span : issue.lineSpans()) {
                if (span.begins() && span.isField(FieldLabel.TITLE)) {
                    assertThat(begins).contains(span.line());
                }
            }
        });
    }

    @Test
    void no_blank_field_is_called_one() {
        checkAny((text, issue) -> {
            for (ParsedEntry entry : issue.issue().entries()) {
                entry.summary().ifPresent(words -> assertThat(words).isNotBlank());
                entry.authors().ifPresent(words -> assertThat(words).isNotBlank());
                entry.recommendation().ifPresent(words -> assertThat(words).isNotBlank());
            }
            assertThat(issue.issue().unparsedLines())
                    .extracting(UnparsedLine::text)
                    .allSatisfy(words -> assertThat(words).isNotBlank());
        });
    }

    @Test
    void reading_again_reads_the_same() {
        checkAny((text, issue) -> {
            IssueDocument again = ParsedIssueFixture.READER.locate("issue.md", text);
            assertThat(again.issue()).isEqualTo(issue.issue());
            assertThat(again.lineSpans()).isEqualTo(issue.lineSpans());
            assertThat(again.blocks()).isEqualTo(issue.blocks());
        });
    }

    @Test
    void entries_are_shown_where_they_were_read() {
        checkAny((text, issue) -> {
            List<Integer> read = new ArrayList<>();
            issue.issue().entries().forEach(entry -> read.add(entry.line()));
            issue.issue().events().forEach(event -> read.add(event.line()));
            assertThat(issue.blocks())
                    .filteredOn(Block.EntryBlock.class::isInstance)
                    .extracting(block -> ((Block.EntryBlock) block).line())
                    .containsExactlyInAnyOrderElementsOf(read);
        });
    }

    @Test
    void the_same_issue_with_other_line_ends_is_the_same_issue() {
        checkAny((text, issue) -> assertThat(ParsedIssueFixture.READER.read("issue.md", text.replace("\n", "\r\n")))
                .isEqualTo(issue.issue()));
    }

    @Test
    void any_characters_at_all_do_no_harm() {
        new RandomSamples(7).check(300, samples -> samples.text(200), AnyIssueTest::locate);
        new RandomSamples(8)
                .check(
                        300,
                        samples -> "# 第7期\n\n**标题**：" + samples.text(40) + "\n\n**简介**：" + samples.text(80) + "\n",
                        AnyIssueTest::locate);
    }

    @ParameterizedTest
    @CsvSource({
        "标题, TITLE",
        "论文题目, TITLE",
        "中文标题, TITLE_ZH",
        "机构, INSTITUTIONS",
        "作者, AUTHORS",
        "简介, SUMMARY",
        "摘要, SUMMARY",
        "推荐理由, RECOMMENDATION",
        "论文下载, DOWNLOAD",
        "代码链接, RESOURCE",
        "关键词, IGNORED"
    })
    void common_labels_have_their_meaning(String word, FieldLabel label) {
        assertThat(Vocabulary.KNOWN.label(word)).contains(label);
        assertThat(Vocabulary.KNOWN.label(" " + word + " ")).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "天气", "标", "标题标题", "简介。"})
    void other_words_are_no_labels(String word) {
        assertThat(Vocabulary.KNOWN.label(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "今天天气很好。", "[]", "{\"a\": 1}", "\u0000"})
    void what_is_no_issue_is_refused_with_its_name(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> ParsedIssueFixture.READER.read("letter.md", text));
        assertThat(problem.key()).startsWith("reading.");
        assertThat(problem.details().toString()).contains("letter.md");
    }
}
