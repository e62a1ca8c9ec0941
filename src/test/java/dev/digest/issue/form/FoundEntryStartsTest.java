package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.UnparsedLine;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that look like the beginning of an entry and are none. */
class FoundEntryStartsTest {
    private static FormReading read(String yaml, String... lines) {
        Form form = FormConfigReader.read("name: x\n" + yaml + "\n", "x.yaml").get(0);
        return new FormReader(form, Optional.empty()).read(FormFixture.markdown(lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"往期回顾", "🐧 往年回顾", "订阅", "欢迎订阅", "关注我们", "关于", "Archive", "Subscribe", "About us"})
    void links_under_a_closing_heading_are_the_closing_text(String heading) {
        FormReading reading = read(
                "entry: bullet",
                "## 论文",
                "- [One](https://example.org/1)",
                "- [Two](https://example.org/2)",
                "",
                "## " + heading,
                "- [第 6 期](https://example.org/6)",
                "- [第 5 期](https://example.org/5)");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
        assertThat(reading.issue().footer()).contains(heading, "第 6 期", "第 5 期");
    }

    @Test
    void a_section_of_that_name_before_others_is_one() {
        FormReading reading = read(
                "entry: bullet",
                "## 关于",
                "- [One](https://example.org/1)",
                "",
                "## 论文",
                "- [Two](https://example.org/2)");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
    }

    @Test
    void the_closing_text_may_begin_like_an_entry() {
        FormReading reading = read(
                "entry: heading\nlevel: 2\ntitle: text",
                "## One",
                "[链接](https://example.org/1)",
                "## 往期回顾",
                "[第 6 期](https://example.org/6)");
        assertThat(FormFixture.titles(reading)).containsExactly("One");
        assertThat(reading.issue().footer()).contains("往期回顾", "第 6 期");
    }

    @Test
    void a_title_right_above_another_is_the_name_of_a_section() {
        FormReading reading = read(
                "entry: bold",
                "**语言**",
                "",
                "**One**",
                "",
                "一。<https://example.org/1>",
                "",
                "**视觉**",
                "",
                "**Two**",
                "",
                "二。<https://example.org/2>",
                "",
                "**Three**",
                "",
                "三。<https://example.org/3>");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two", "Three");
        assertThat(reading.issue().entries())
                .extracting(entry -> entry.section().orElse(""))
                .containsExactly("语言", "视觉", "视觉");
    }

    @Test
    void a_list_of_titles_alone_is_a_list_of_entries() {
        assertThat(FormFixture.titles(read("entry: bullet\ntitle: text", "- One", "- Two", "- Three")))
                .containsExactly("One", "Two", "Three");
    }

    @Test
    void a_sentence_in_bold_before_the_entries_is_the_opening() {
        FormReading reading = read(
                "entry: bold",
                "**这里记录每周看到的东西，欢迎转发。**",
                "",
                "## 论文",
                "",
                "**One**",
                "",
                "<https://example.org/1>",
                "",
                "**Two**",
                "",
                "<https://example.org/2>");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
        assertThat(reading.issue().opening()).contains("这里记录每周看到的东西");
    }

    @Test
    void among_numbered_entries_with_links_a_heading_with_neither_is_none() {
        FormReading reading = read(
                "entry: heading\nlevel: 2\ntitle: text",
                "## 1. One",
                "<https://example.org/1>",
                "## 2. Two",
                "<https://example.org/2>",
                "## 题外",
                "一段闲话。",
                "## 3. Three",
                "<https://example.org/3>");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two", "Three");
        assertThat(reading.issue().unparsedLines()).containsExactly(new UnparsedLine(6, "一段闲话。"));
    }

    @Test
    void an_advertisement_is_no_entry_and_no_part_of_one() {
        FormReading reading = read(
                "entry: bold",
                "**One**",
                "",
                "一。<https://example.org/1>",
                "",
                "**赞助商**：某玩具店，见[这里](https://example.org/ads)。",
                "",
                "**Two**",
                "",
                "二。<https://example.org/2>");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
        assertThat(reading.issue().entries())
                .extracting(ParsedEntry::summary)
                .noneMatch(text -> text.orElse("").contains("玩具店"));
        assertThat(reading.issue().unparsedLines())
                .extracting(UnparsedLine::line)
                .containsExactly(5);
    }

    @Test
    void headings_of_another_level_begin_entries_where_a_form_says_so() {
        FormReading reading = read(
                "entry: heading\nlevel: 3\nalso: [heading]",
                "## 语言",
                "### [One](https://example.org/1)",
                "一。",
                "## 视觉",
                "这一栏的链接：<https://example.org/x>，随便看看。",
                "#### [Two](https://example.org/2)",
                "二。",
                "#### [Three](https://example.org/3)",
                "三。");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two", "Three");
        assertThat(reading.issue().entries())
                .extracting(entry -> entry.section().orElse(""))
                .containsExactly("语言", "视觉", "视觉");
    }
}
