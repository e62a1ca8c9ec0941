package dev.digest.check.rule.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An issue as a whole: its numbers, its dates, its lists, its sections and its length. */
class IssueLevelRulesTest {
    private final RuleFixture desk;

    IssueLevelRulesTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int findings(String rule, String text) {
        return desk.findings(RuleRows.rule(rule), text).size();
    }

    @ParameterizedTest
    @CsvSource({
        "date.weekday, 11月9日(周二), 11月9日(周二",
        "date.weekday, 2022年11月9日（星期四）, 2022年11月9日（星期四",
        "date.impossible, 2月30日截止, 2月30日",
        "date.impossible, 2023-02-29 发布, 2023-02-29",
        "date.impossible, 写于20234年, 20234年",
        "date.order, 2023年至2021年间, 2023年至2021年",
        "date.order, 11月9日至7日举行, 11月9日至7日",
        "link.number, 见[周刊第 12 期](issue-13.md), 13"
    })
    void what_cannot_be_is_found(String rule, String summary, String words) {
        RuleRows.assertFinds(desk, rule, RuleFixture.issueWith(summary), words);
    }

    @ParameterizedTest
    @CsvSource({
        "date.weekday, 11月9日(周三)",
        "date.weekday, 每周二更新",
        "date.weekday, 11月9日 19:00",
        "date.impossible, 2024-02-29 发布",
        "date.impossible, 12月31日截止",
        "date.impossible, 版本 2.30 与 13/14 的得分",
        "date.order, 2021年至2023年间",
        "date.order, 12月30日至1月2日",
        "date.order, 11月7日至9日举行",
        "link.number, 见[周刊第 12 期](issue-12.md)",
        "link.number, 见[主页](https://example.org/13)"
    })
    void what_can_be_is_let_pass(String rule, String summary) {
        RuleRows.assertLetsPass(desk, rule, RuleFixture.issueWith(summary));
    }

    @Test
    void a_weekday_is_fixed_by_its_date() {
        RuleRows.assertFixes(desk, "date.weekday", "11月9日(周二)举行", "11月9日(周三)举行");
    }

    @Test
    void the_number_below_the_heading_is_that_of_the_heading() {
        String text = RuleFixture.issueWith("好。");
        assertThat(findings("number.disagrees", text)).isZero();
        assertThat(findings("number.disagrees", text.replace("No.64", "No.65"))).isPositive();
    }

    @Test
    void the_number_of_the_file_is_that_of_the_heading() {
        desk.withFileName("065.md");
        assertThat(findings("number.disagrees", RuleFixture.issueWith("好。"))).isPositive();
        desk.withFileName("draft.md");
        assertThat(findings("number.disagrees", RuleFixture.issueWith("好。"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n## 活动预告\n",
                "\n### 【CV研究】\n\n## 活动预告\n\n**标题**：讲座\n",
                "\n## 活动预告\n\n---\n",
                "\n### 【CV研究】\n\n***\n\n## 活动预告\n\n**标题**：讲座\n"
            })
    void a_heading_without_anything_below_it_is_found(String end) {
        assertThat(findings("section.empty", RuleFixture.issueWith("好。") + end)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n## 活动预告\n\n本周没有活动。\n",
                "\n## 活动预告\n\n**标题**：讲座\n",
                "\n## 活动预告\n\n![海报](https://example.org/poster.png)\n",
                "\n## 活动预告\n\n---\n\n![](https://example.org/poster.png)\n\n---\n",
                "\n## 活动预告\n\n[![海报](https://example.org/poster.png)](https://example.org/)\n",
                "\n## 活动预告\n\n<img src=\"https://example.org/poster.png\">\n",
                "\n## 活动预告\n\n<p align=\"center\"><img src=\"https://example.org/poster.png\"></p>\n",
                "\n### 【CV研究】\n\n![](https://example.org/a.png)\n\n## 活动预告\n\n**标题**：讲座\n",
                "\n## 活动预告\n\n```\n---\n```\n",
                "\n## 活动预告\n\n- 讲座\n"
            })
    void a_heading_with_words_an_entry_an_image_or_code_is_not_empty(String end) {
        assertThat(findings("section.empty", RuleFixture.issueWith("好。") + end)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<hr>", "<hr/><!-- 海报 -->", "<p> </p><hr>", "<img src='pixel.gif' width='1'>"})
    void a_heading_of_a_page_with_nothing_to_see_below_it_is_found(String nothing) {
        desk.withFileName("064.html");
        assertThat(findings("section.empty", pageWith(nothing))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>本周没有活动。</p>",
                "<hr><p><img data-src='https://example.org/poster.png'></p><hr>",
                "<img src='https://example.org/poster.png' width='1080'>",
                "<p>0123456789abcdef0123456789abcdef.png</p>"
            })
    void a_heading_of_a_page_with_words_or_an_image_is_not_empty(String some) {
        desk.withFileName("064.html");
        assertThat(findings("section.empty", pageWith(some))).isZero();
    }

    private static String pageWith(String end) {
        return "<h1>《试刊》第64期</h1><h2>论文推荐</h2><h3>【NLP研究】</h3><p>标题：An Example</p>" + "<p>简介：好。</p><h2>活动预告</h2>" + end;
    }

    @Test
    void a_heading_of_plain_text_with_nothing_but_a_line_below_it_is_found() {
        desk.withFileName("064.txt");
        String text = "《试刊》第64期\n\n论文推荐\n\n【NLP研究】\n\n标题：An Example\n简介：好。\n\n活动预告\n\n————————\n";
        assertThat(findings("section.empty", text)).isEqualTo(1);
        assertThat(findings("section.empty", text + "本周没有活动。\n")).isZero();
    }

    @Test
    void a_heading_longer_than_the_platform_takes_is_found() {
        String text = RuleFixture.issueWith("好。");
        assertThat(findings("limit.exceeded", text)).isZero();
        assertThat(findings("limit.exceeded", text.replace("《试刊》第64期", "《试刊》第64期：" + "很长的主题".repeat(7))))
                .isEqualTo(1);
    }

    @Test
    void an_issue_longer_than_the_platform_takes_is_found() {
        assertThat(findings("limit.exceeded", RuleFixture.issueWith("很长的一段。".repeat(4_000))))
                .isEqualTo(1);
    }
}
