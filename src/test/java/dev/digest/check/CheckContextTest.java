package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.SourceText.SourcePosition;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineSpan.LineOwner;
import dev.digest.testing.RandomSamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules see of a file: its lines, which of them are prose, and where each stands. */
class CheckContextTest {
    private static final String ISSUE = RuleFixture.issue(
                    RuleFixture.entry("Alpha", "甲", "2210.00001", "第一篇。"),
                    RuleFixture.entry("Beta", "乙", "2210.00002", "第二篇。\n\n又一段。"))
            + "\n## 活动预告\n\n**标题**：讲座\n\n**时间**：11月9日（周三）\n\n**简介**：说明。\n\n---\n\n再见。\n";

    private final RuleFixture desk;

    CheckContextTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<String> raw(List<SourceLine> lines) {
        return lines.stream().map(SourceLine::raw).toList();
    }

    @Test
    void prose_is_what_editors_wrote_in_sentences() {
        assertThat(raw(desk.context(ISSUE).proseLines()))
                .contains("**简介**：第一篇。", "**简介**：第二篇。", "又一段。", "再见。")
                .noneMatch(line -> line.contains("作者") || line.contains("论文下载"));
    }

    @Test
    void every_line_lies_where_it_says() {
        CheckContext context = desk.context(ISSUE);
        for (SourceLine line : context.lines()) {
            assertThat(ISSUE.substring(line.from(), line.end())).isEqualTo(line.raw());
            assertThat(line.text()).hasSameSizeAs(line.raw());
            assertThat(context.source().lineAt(line.from()))
                    .isEqualTo(line.span().line());
        }
    }

    @Test
    void lines_of_a_field_are_those_of_one_entry() {
        CheckContext context = desk.context(ISSUE);
        assertThat(raw(context.linesOf(new LineOwner(false, 1), FieldLabel.SUMMARY)))
                .containsExactly("**简介**：第二篇。", "又一段。");
        assertThat(raw(context.linesOf(new LineOwner(true, 0), FieldLabel.TIME)))
                .containsExactly("**时间**：11月9日（周三）");
        assertThat(context.linesOf(new LineOwner(false, 7), FieldLabel.SUMMARY)).isEmpty();
    }

    @Test
    void an_entry_is_found_by_its_first_line_and_knows_its_paper() {
        CheckContext context = desk.context(ISSUE);
        var beta = context.issue().entries().get(1);
        assertThat(context.ownerOf(beta)).isEqualTo(new LineOwner(false, 1));
        assertThat(context.firstLine(context.ownerOf(beta)).orElseThrow().raw()).contains("Beta");
        assertThat(context.paperOf(beta).orElseThrow()).hasToString("2210.00002");
        assertThat(context.firstLine(LineOwner.NONE)).isPresent();
        assertThat(context.number()).hasValue(64);
    }

    @Test
    void what_is_no_text_of_the_editors_is_masked() {
        SourceLine line = desk.context(RuleFixture.issueWith("看`代码`和$x_1$，见[主页](https://example.org/a)<!-- 注 -->。"))
                .proseLines()
                .get(0);
        assertThat(line.text()).contains("看", "和", "，见", "主页").doesNotContain("代码", "x_1", "example.org", "注");
        assertThat(line.raw()).contains("代码", "x_1", "example.org");
    }

    @ParameterizedTest
    @CsvSource({"punct.repeat, 好。。, 。。", "words.doubled, 最强的的工具, 的的", "date.impossible, 2月30日截止, 2月30日"})
    void a_page_is_checked_like_its_text_and_places_are_in_its_source(String rule, String summary, String words) {
        desk.withFileName("page.html");
        String page = "<html><body><h1>《试刊》第64期</h1><h2>论文推荐</h2>\n<p>标题:Alpha(甲)</p><p>作者:Ada Example</p>\n"
                + "<p title=\"" + words + "\">简介:<b>前文</b>&nbsp;" + summary + "</p></body></html>";
        Rule checked = RuleCatalog.ALL.stream()
                .filter(one -> one.name().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(desk.context(page).isHtml()).isTrue();
        assertThat(desk.findings(checked, page)).singleElement().satisfies(finding -> {
            assertThat(page.substring(finding.from(), finding.to())).isEqualTo(words);
            assertThat(finding.from()).isGreaterThan(page.indexOf("&nbsp;"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>前文</b>&nbsp;好。。",
                "<b>前文</b>&#160;好。。",
                "前文 &nbsp; 好。。",
                "前文&nbsp;&nbsp;好。。",
                "前文<br>&nbsp;好。。",
                "&nbsp;&nbsp;<span>前文</span>\n好。。",
                "前文&amp;后文<i></i> 好。。"
            })
    void a_line_of_a_page_is_found_whatever_blanks_and_tags_are_in_it(String summary) {
        desk.withFileName("page.html");
        String page = "<html><body><h1>《试刊》第64期</h1><h2>论文推荐</h2>\n<p>标题:Alpha(甲)</p>\n<p>简介:" + summary
                + "</p></body></html>";
        Rule rule = RuleCatalog.ALL.get(0);
        assertThat(desk.excerpts(rule, page)).containsExactly("。。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_and_columns_count_from_one_in_characters(String end) {
        SourceText text = new SourceText("a.md", "甲乙" + end + "😀x" + end + end + "末");
        assertThat(text.lineCount()).isEqualTo(4);
        assertThat(text.line(2)).isEqualTo("😀x");
        assertThat(text.line(3)).isEmpty();
        assertThat(text.positionAt(0)).isEqualTo(new SourcePosition(1, 1));
        assertThat(text.positionAt(text.text().indexOf('x'))).isEqualTo(new SourcePosition(2, 2));
        assertThat(text.positionAt(text.text().length())).isEqualTo(new SourcePosition(4, 2));
        assertThat(text.positionAt(text.text().indexOf('乙'))).isEqualTo(new SourcePosition(1, 2));
    }

    @Test
    void a_place_is_the_same_in_whatever_order_places_are_asked_for() {
        new RandomSamples(64).check(100, samples -> "x" + samples.text("甲😀a\n\r", 60), text -> {
            SourceText fresh = new SourceText("a.md", text);
            for (int i = text.length(); i >= 0; i -= 3) {
                if (i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i))) {
                    i--;
                }
                assertThat(fresh.positionAt(i)).isEqualTo(new SourceText("a.md", text).positionAt(i));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "x", "x\n"})
    void the_shortest_texts_have_a_line(String text) {
        SourceText source = new SourceText("a.md", text);
        assertThat(source.lineCount()).isEqualTo(1);
        assertThat(source.line(1)).isEqualTo(text.strip());
        assertThat(source.positionAt(0)).isEqualTo(new SourcePosition(1, 1));
    }

    @ParameterizedTest
    @CsvSource({"off, OFF", "warning, WARNING", "error, ERROR"})
    void a_severity_is_known_by_its_key(String key, Severity severity) {
        assertThat(Severity.ofKey(key)).contains(severity);
        assertThat(severity.key()).isEqualTo(key);
        assertThat(Severity.KEYS).contains(key);
        assertThat(Severity.ofKey(key.toUpperCase(Locale.ROOT))).isEmpty();
    }
}
