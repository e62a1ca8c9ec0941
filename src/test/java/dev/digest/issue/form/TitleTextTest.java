package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.Growth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The title in the first line of an entry, as a link, as words or in 《》, and what stands behind it. */
class TitleTextTest {
    private static List<TextRun> runs(String markdown) {
        return FormFixture.markdown(markdown).lines().get(0).runs();
    }

    private static TitleText words(String markdown) {
        return TitleText.ofWords(runs(markdown), true);
    }

    private static Optional<TitleText> link(String markdown) {
        return TitleText.ofLink(runs(markdown));
    }

    private static String behind(TitleText title) {
        return Runs.text(title.behind()).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1. 甲; 甲",
                "１２、甲; 甲",
                "(3) 甲; 甲",
                "（十二）甲; 甲",
                "[7] 甲; 甲",
                "⑳ 甲; 甲",
                "04 | 甲; 甲",
                "5丨甲; 甲",
                "No.6 甲; 甲",
                "no 6: 甲; 甲",
                "1️⃣ 甲; 甲",
                "🔟 甲; 甲",
                "🔥🔥 2. ★ 甲; 甲",
                "☆甲; 甲",
                "1.8 甲; 1.8 甲",
                "3:30 甲; 3:30 甲",
                "2024 甲; 2024 甲",
                "1234. 甲; 1234. 甲",
                "一甲; 一甲",
                "10 甲; 10 甲",
                "#甲; 甲",
                "甲 1.; 甲 1.",
                "-甲; 甲",
                "; ''",
                "1.; 1."
            })
    void a_title_begins_behind_its_number_and_its_decoration(String text, String rest) {
        String line = text == null ? "" : text;
        assertThat(line.substring(TitleText.begin(line))).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"1. 甲, true", "🔥 1. 甲, true", "甲 1., false", "1.8 甲, false", "十、甲, true", "2024年, false", "'', false"})
    void a_line_is_numbered_or_not(String line, boolean numbered) {
        assertThat(TitleText.isNumbered(line)).isEqualTo(numbered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[One](https://example.org/1); One; ''",
                "1. [One](https://example.org/1)：很小。; One; 很小。",
                "**[One](https://example.org/1)** — 很小。; One; 很小。",
                "[**One** Thing](https://example.org/1) | 很小。; One Thing; 很小。",
                "[视频] [One](https://example.org/1); One; ''",
                "《[One](https://example.org/1)》很小; One; 》很小",
                "[1. One](https://example.org/1); One; ''",
                "1、[2. One](https://example.org/1); 2. One; ''",
                "[😀 One](https://example.org/1); One; ''",
                "[One](https://example.org/1)[Two](https://example.org/2); One; Two"
            })
    void a_title_that_is_a_link_ends_with_it(String line, String title, String behind) {
        TitleText found = link(line).orElseThrow();
        assertThat(found.text()).isEqualTo(title);
        assertThat(behind(found)).isEqualTo(behind);
        assertThat(found.links()).extracting(TextRun::address).containsExactly("https://example.org/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One",
                "https://example.org/1",
                "<https://example.org/1>",
                "[One](#one)",
                "很好，见[链接](https://example.org/1)。"
            })
    void without_a_link_that_has_words_there_is_no_such_title(String line) {
        assertThat(link(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "昨天下雨。某公司发布[木马](https://example.org/1)了，很好。; 某公司发布木马了",
                "某公司发布[木马](https://example.org/1); 某公司发布木马",
                "It rained. We built [a horse](https://example.org/1) of wood, and more.; We built a horse of wood"
            })
    void a_link_within_a_sentence_titles_it_by_its_clause(String line, String title) {
        TitleText found = link(line).orElseThrow();
        assertThat(found.text()).isEqualTo(title);
        assertThat(Runs.text(found.rest())).isEqualTo(Runs.text(runs(line)));
    }

    @Test
    void a_clause_that_is_long_is_titled_by_the_link_alone() {
        String line = "甲".repeat(80) + "[木马](https://example.org/1)";
        assertThat(link(line).orElseThrow().text()).isEqualTo("木马");
        String emoji = "😀木".repeat(30) + "[木马](https://example.org/1)";
        assertThat(link("说" + emoji).orElseThrow().text())
                .hasSizeGreaterThan(70)
                .endsWith("木马");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "**One** 很小。; One; 很小。",
                "**One**：很小。; One; 很小。",
                "**One**（v2）很小。; One; （v2）很小。",
                "**One**（一件东西）很小。; One（一件东西）; 很小。",
                "One [PDF](https://example.org/1); One; PDF",
                "[[链接](https://example.org/1)] One; One; ''",
                "One; One; ''",
                "[CL] One Thing; One Thing; ''",
                "[CLX] One Thing; [CLX] One Thing; ''",
                "One —; One; ''",
                "《One》; One; ''",
                "One ⭐ 120; One; ⭐ 120"
            })
    void a_title_of_words_ends_before_what_is_none(String line, String title, String behind) {
        TitleText found = words(line);
        assertThat(found.text()).isEqualTo(title);
        assertThat(behind(found)).isEqualTo(behind);
    }

    @Test
    void a_long_line_is_cut_at_its_first_mark_and_a_short_one_is_not() {
        String summary = "它很小，却很有用，".repeat(10);
        assertThat(words("One Thing — " + summary).text()).isEqualTo("One Thing");
        assertThat(words("One Thing：" + summary).text()).isEqualTo("One Thing");
        assertThat(words("One Thing — 它很小").text()).isEqualTo("One Thing — 它很小");
        assertThat(TitleText.ofWords(runs("One Thing — " + summary), false).text())
                .startsWith("One Thing — 它");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "《One》; One; ''",
                "1. 《One》 [PDF](https://example.org/1); One; PDF",
                "🔥《One》：很小; One; 很小",
                "见《One》; -; -",
                "《》; -; -",
                "《一《二》; -; -",
                "One; -; -"
            })
    void a_title_in_marks_begins_the_line(String line, String title, String behind) {
        Optional<TitleText> found = TitleText.ofMarks(runs(line));
        assertThat(found.map(TitleText::text)).isEqualTo(Optional.ofNullable(title));
        assertThat(found.map(TitleTextTest::behind)).isEqualTo(Optional.ofNullable(behind));
    }

    @ParameterizedTest
    @CsvSource({
        "2.1 One, true, One",
        "3.10.2、 One, true, One",
        "2.1 , false, 2.1",
        "2.1One, false, 2.1One",
        "One 2.1, false, One 2.1"
    })
    void the_number_of_a_part_can_be_taken_off(String title, boolean numbered, String rest) {
        TitleText text = new TitleText(title, List.of(), List.of(), "");
        assertThat(text.hasPartNumber()).isEqualTo(numbered);
        assertThat(text.withoutPartNumber().text()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"《", "[a](https://example.org/1) ", "**a** ", "1. ", "🔥", "— ", "a. ", "(", "😀："})
    void a_long_line_is_read_once(String piece) {
        Growth.isLinear(20_000, length -> runs("x" + piece.repeat(length / piece.length())), line -> {
            TitleText.ofWords(line, true);
            TitleText.ofLink(line);
            TitleText.ofMarks(line);
        });
    }
}
