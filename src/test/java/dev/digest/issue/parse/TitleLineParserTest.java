package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title line: institutions, title, translation and the words that lead to details. */
class TitleLineParserTest {
    private static final TitleLineParser TITLES = new TitleLineParser(Vocabulary.KNOWN);

    private static EntryTitle parts(String title) {
        return TITLES.parts(title, title, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Alpha 了解详情; Alpha",
                "Alpha[了解详情]; Alpha",
                "Alpha【查看详情】; Alpha",
                "Alpha（点击查看详情）; Alpha",
                "Alpha >>> 了解详情 »; Alpha",
                "Alpha→了解详情。; Alpha",
                "Alpha 了解详情了; Alpha 了解详情了",
                "了解详情; ''",
                "详情; 详情",
                "Alpha 详情; Alpha 详情",
                "了解详情的方法; 了解详情的方法",
                "'Alpha  '; 'Alpha  '"
            })
    void words_for_details_end_a_line_and_nothing_else(String line, String title) {
        assertThat(TITLES.withoutDetail(line)).isEqualTo(title);
        assertThat(TITLES.hasDetail(line)).isEqualTo(!line.equals(title));
    }

    @Test
    void only_the_end_of_a_long_line_is_looked_at() {
        String line = "题".repeat(10_000) + "了解详情";
        assertThat(TITLES.withoutDetail(line)).isEqualTo("题".repeat(10_000));
        assertThat(TITLES.withoutDetail(line + " ".repeat(50))).isEqualTo(line + " ".repeat(50));
    }

    @Test
    void a_link_for_details_is_taken_off_without_the_bracket_before_it() {
        MarkupLink detail = new MarkupLink("了解详情", "https://example.org/");
        assertThat(TITLES.titleText("Alpha（阿尔法）了解详情", List.of(detail))).isEqualTo("Alpha（阿尔法）");
        assertThat(TITLES.titleText("Alpha（阿尔法）详情", List.of(new MarkupLink("详情", "https://example.org/"))))
                .isEqualTo("Alpha（阿尔法）");
        assertThat(TITLES.titleText("Alpha Beta", List.of(new MarkupLink("Beta", "https://example.org/"))))
                .isEqualTo("Alpha Beta");
        assertThat(TITLES.titleText("Alpha（了解详情）", List.of())).isEqualTo("Alpha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[](https://example.org/x)", "[![](dot.png)](https://example.org/x)"})
    void a_link_without_words_hides_no_other(String empty) {
        ParsedEntry entry = ParsedIssueFixture.readMarkdown(
                        "# 《试刊》第1期", "", "**标题**：Alpha" + empty + "[了解详情](https://arxiv.org/abs/2210.00001)")
                .entries()
                .get(0);
        assertThat(entry.title()).isEqualTo(new EntryTitle(Optional.empty(), Optional.of("Alpha"), Optional.empty()));
        assertThat(entry.links().detail()).contains("https://arxiv.org/abs/2210.00001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "MIT | Alpha; MIT; Alpha",
                "MIT｜Alpha; MIT; Alpha",
                "MIT丨Alpha; MIT; Alpha",
                "A|B | Alpha; A|B; Alpha",
                "MIT|Alpha | Beta; MIT|Alpha; Beta",
                "Alpha (a|b) Beta; -; Alpha (a|b) Beta",
                "Alpha（a|b）; -; Alpha（a|b）",
                "P(a|b) in MIT|Alpha; P(a|b) in MIT; Alpha",
                "Alpha $p(a|b)$; -; Alpha $p(a|b)$",
                "|Alpha; -; |Alpha",
                "Alpha|; -; Alpha|",
                "| ; -; |",
                "😀|Alpha; 😀; Alpha",
                ")|Alpha; ); Alpha"
            })
    void a_bar_divides_institutions_from_a_title(String line, String institutions, String title) {
        EntryTitle read = parts(line);
        assertThat(read.institutions()).isEqualTo(Optional.ofNullable(institutions));
        assertThat(read.original().or(read::chinese)).contains(title);
    }

    @Test
    void with_institutions_on_a_line_of_their_own_a_bar_is_part_of_the_title() {
        assertThat(TITLES.parts("MIT | Alpha", "MIT | Alpha", true))
                .isEqualTo(new EntryTitle(Optional.empty(), Optional.of("MIT | Alpha"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Alpha（阿尔法）; Alpha; 阿尔法",
                "Alpha (阿尔法); Alpha; 阿尔法",
                "Alpha(阿（尔）法); Alpha; 阿（尔）法",
                "Alpha (v2)（阿尔法）; Alpha (v2); 阿尔法",
                "Alpha（阿尔法）v2; -; Alpha（阿尔法）v2",
                "Alpha (Beta); Alpha (Beta); -",
                "（阿尔法）; -; 阿尔法",
                "阿尔法）; -; 阿尔法）",
                "Alpha）; Alpha）; -",
                "(()Alpha); (()Alpha); -",
                "阿尔法; -; 阿尔法",
                "BERT 的研究; -; BERT 的研究",
                "On 玩具 Toys and Games; On 玩具 Toys and Games; -",
                "Alpha（𠮷）; Alpha; 𠮷",
                "𠮷野家; -; 𠮷野家",
                "Alpha (ひらがな); Alpha (ひらがな); -",
                "12345; 12345; -",
                "Alpha（ 阿尔法 ）; Alpha; 阿尔法"
            })
    void a_translation_stands_in_the_last_brackets(String line, String original, String chinese) {
        assertThat(TitleLanguages.split(line))
                .isEqualTo(
                        new EntryTitle(Optional.empty(), Optional.ofNullable(original), Optional.ofNullable(chinese)));
    }

    @Test
    void nothing_is_no_title() {
        assertThat(TitleLanguages.split("")).isEqualTo(EntryTitle.NONE);
        assertThat(TitleLanguages.split("()"))
                .isEqualTo(new EntryTitle(Optional.empty(), Optional.of("()"), Optional.empty()));
    }

    @Test
    void brackets_without_end_are_counted_once() {
        assertThat(TitleLanguages.split("（".repeat(50_000) + "甲" + "）".repeat(50_000))
                        .chinese())
                .isPresent();
    }
}
