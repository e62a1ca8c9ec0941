package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.form.Coverage.Part;
import dev.digest.issue.form.EntryStart.Kind;
import dev.digest.testing.RandomSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues of newsletters that nobody has described: which form is proposed, and what it finds. */
class FormDetectorTest {
    private static final String[] NAMES = {"puddle", "lantern", "kite", "drum"};

    /** An issue of four entries that begin in one way, each with a link and a sentence. */
    private static String issue(Kind kind) {
        List<String> lines = new ArrayList<>(List.of("# 《小工具》第 7 期", "", "有用的，好玩的。", "", "## 桌面", ""));
        if (kind == Kind.ROW) {
            lines.add("| 标题 | 链接 | 简介 |");
            lines.add("| --- | --- | --- |");
        }
        for (int i = 0; i < NAMES.length; i++) {
            String name = NAMES[i];
            String link = "https://example.org/" + name;
            String summary = "一个叫做" + name + "的小程序，看一看，玩一玩。";
            switch (kind) {
                case HEADING -> lines.addAll(List.of("### [" + name + "](" + link + ")", "", summary, ""));
                case NUMBER -> lines.addAll(List.of((i + 1) + "、[" + name + "](" + link + ")：" + summary, ""));
                case BULLET -> lines.add("- [" + name + "](" + link + ")：" + summary);
                case BOLD -> lines.addAll(List.of("**" + name + "**", "", summary, "", "链接：<" + link + ">", ""));
                case LINK -> lines.addAll(List.of("[" + name + "](" + link + ")", "", summary, ""));
                case ROW -> lines.add("| " + name + " | [链接](" + link + ") | " + summary + " |");
                case LABEL -> lines.addAll(List.of("标题：" + name, "", "链接：" + link, "", "简介：" + summary, ""));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Optional<Form> propose(String text) {
        return new FormDetector(Optional.empty())
                .propose(FormText.of("a.md", text, FormFixture.MARKUPS), "found")
                .map(FormReading::form);
    }

    private static FormReading read(String text) {
        return new FormReader(propose(text).orElseThrow(), Optional.empty())
                .read(FormText.of("a.md", text, FormFixture.MARKUPS));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void each_way_of_beginning_an_entry_is_recognised(Kind kind) {
        FormReading reading = read(issue(kind));
        assertThat(FormFixture.titles(reading)).containsExactly(NAMES);
        assertThat(reading.issue().entries()).allSatisfy(entry -> {
            assertThat(entry.section()).contains("桌面");
            assertThat(entry.links().download().or(() -> entry.links().detail()).orElse(""))
                    .startsWith("https://example.org/");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_proposed_can_be_written_down_and_used_again(Kind kind) {
        Form form = propose(issue(kind)).orElseThrow();
        assertThat(form.name()).isEqualTo("found");
        Form again = FormConfigReader.read(String.join("\n", FormConfigReader.lines(form)), "x.yaml")
                .get(0);
        assertThat(again).isEqualTo(form);
        String other = issue(kind).replace("puddle", "teapot").replace("第 7 期", "第 8 期");
        assertThat(FormFixture.titles(
                        new FormReader(again, Optional.empty()).read(FormText.of("b.md", other, FormFixture.MARKUPS))))
                .containsExactly("teapot", "lantern", "kite", "drum");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void summaries_are_found_where_the_issue_has_them(Kind kind) {
        assertThat(read(issue(kind)).issue().entries())
                .extracting(ParsedEntry::summary)
                .allSatisfy(summary -> assertThat(summary.orElse("")).contains("的小程序"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_stands_before_the_entries_is_the_opening_and_nothing_is_lost(Kind kind) {
        FormReading reading = read(issue(kind));
        assertThat(reading.issue().opening()).isEqualTo("有用的，好玩的。");
        assertThat(reading.issue().unparsedLines()).isEmpty();
        assertThat(reading.coverage().count(Part.UNREAD)).isZero();
        assertThat(reading.coverage().percent(Part.FIELDS)).isGreaterThan(50);
        assertThat(reading.issue().title().number()).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# 周刊第7期\n\n本周休刊，下周见。\n", "# 周刊第7期\n\n## 话题\n\n一段很长的话，没有链接，也没有列表。\n\n又一段。\n", "今天天气很好。", "- 鸡蛋\n"
            })
    void an_issue_without_entries_gets_no_form(String text) {
        assertThat(propose(text)).isEmpty();
    }

    @Test
    void a_list_of_links_in_the_closing_words_is_no_entry() {
        String text = issue(Kind.HEADING)
                + "\n---\n\n往期：\n\n- [第 6 期](https://example.org/6)\n- [第 5 期](https://example.org/5)\n";
        assertThat(FormFixture.titles(read(text))).containsExactly(NAMES);
        assertThat(read(text).issue().footer()).contains("第 6 期", "第 5 期");
    }

    @Test
    void a_page_of_html_is_recognised_like_its_markdown() {
        String html = """
                <!doctype html><html><body><h1>《小工具》第 7 期</h1><h2>桌面</h2>
                <h3><a href="https://example.org/puddle">puddle</a></h3><p>一个看水坑深浅的小程序，很好玩。</p>
                <h3><a href="https://example.org/lantern">lantern</a></h3><p>在终端里点灯笼的小程序，很好看。</p>
                <h3><a href="https://example.org/kite">kite</a></h3><p>浏览器里的风筝，很好用。</p>
                </body></html>
                """;
        FormText text = FormText.of("a.html", html, FormFixture.MARKUPS);
        Form form = new FormDetector(Optional.empty())
                .propose(text, "found")
                .orElseThrow()
                .form();
        assertThat(form.start().kind()).isEqualTo(Kind.HEADING);
        assertThat(FormFixture.titles(new FormReader(form, Optional.empty()).read(text)))
                .containsExactly("puddle", "lantern", "kite");
    }

    @Test
    void any_text_is_read_by_any_form_and_every_character_counted() {
        List<Form> forms = FormConfigReader.shipped();
        new RandomSamples(64)
                .check(
                        150,
                        samples -> samples.repeated(
                                0,
                                25,
                                () -> samples.oneOf(
                                        "# 第7期\n",
                                        "## 版\n",
                                        "### ",
                                        "- ",
                                        "1. ",
                                        "1、",
                                        "**粗**",
                                        "[a](https://example.org/a)",
                                        "[b](https://arxiv.org/abs/2401.00001)",
                                        "标题：",
                                        "作者：Ada\n",
                                        "简介：",
                                        "|",
                                        "| - | - |\n",
                                        "\n",
                                        "\n\n",
                                        "---\n",
                                        "> ",
                                        "```\n",
                                        "<table><tr><td>",
                                        "文字。",
                                        "《书》",
                                        "链接：",
                                        "😀")),
                        text -> {
                            FormText lines = FormText.of("a.md", text, FormFixture.MARKUPS);
                            for (Form form : forms) {
                                FormReading reading = new FormReader(form, Optional.empty()).read(lines);
                                assertThat(reading.coverage().total()).isNotNegative();
                                assertThat(reading.issue().entries())
                                        .extracting(ParsedEntry::line)
                                        .isSorted();
                            }
                        });
    }

    @Test
    void shares_of_the_text_are_of_its_characters_without_blanks() {
        Coverage coverage = new Coverage();
        assertThat(coverage.percent(Part.FIELDS)).isZero();
        coverage.add(Part.FIELDS, " 一 二\u3000三\n");
        coverage.add(Part.UNREAD, "四");
        assertThat(coverage.count(Part.FIELDS)).isEqualTo(3);
        assertThat(coverage.percent(Part.FIELDS)).isEqualTo(75);
        coverage.move(1, Part.UNREAD, Part.FOOTER);
        assertThat(coverage.count(Part.UNREAD)).isZero();
        assertThat(coverage.total()).isEqualTo(4);
    }
}
