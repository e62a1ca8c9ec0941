package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.testing.NewsletterSamples;
import dev.digest.testing.PaperSamples;
import dev.digest.testing.RandomSamples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that are filled in and read back, and the texts of a paper that an issue prints. */
class HeadingTemplateTest {
    private static final TitleTemplate USUAL = new TitleTemplate("《{name}》第{number}期[：{theme}]");

    private static Map<String, String> values(String name, String number, String theme) {
        return Map.of("name", name, "number", number, "theme", theme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "《{name}》第{number}期[：{theme}] | 《试刊》第64期：主题",
                "No.{number}[ - {theme}] | No.64 - 主题",
                "[{theme}｜]{name} {number} | 主题｜试刊 64",
                "{name}{unknown} | 试刊{unknown}",
                "[{unknown}x]{name} | 试刊",
                "[]{name} | 试刊",
                "{NAME} | {NAME}"
            })
    void places_are_filled_and_unknown_ones_stay(String template, String filled) {
        assertThat(new TitleTemplate(template).fill(values("试刊", "64", "主题"))).isEqualTo(filled);
    }

    @Test
    void a_part_in_brackets_goes_when_it_has_nothing_to_say() {
        assertThat(USUAL.fill(values("试刊", "64", ""))).isEqualTo("《试刊》第64期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{number}", "[{number}]", "$1", "\\", "《{name}》", "a{b"})
    void what_a_value_says_is_no_template(String theme) {
        assertThat(USUAL.fill(values("试刊", "64", theme))).isEqualTo("《试刊》第64期：" + theme);
    }

    @ParameterizedTest
    @CsvSource({"《试刊》第64期：主题, 主题", "《试刊》第64期:主题, 主题", "《试刊》第 64 期 ： 主题, 主题", "《试刊》第６４期：主题, 主题", "《试刊》第64期：一：二, 一：二"})
    void a_heading_is_read_back_whatever_width_its_marks_have(String line, String theme) {
        assertThat(USUAL.read(line)).hasValueSatisfying(read -> {
            assertThat(read.get("name")).isEqualTo("试刊");
            assertThat(read.get("number")).isIn("64", "６４");
            assertThat(read.get("theme")).isEqualTo(theme);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "试刊第64期", "《试刊》第期", "《试刊》第六十四期", "《试刊》第64期 主题", "# 《试刊》第64期"})
    void another_line_is_none(String line) {
        assertThat(USUAL.read(line)).isEmpty();
    }

    @Test
    void a_template_without_places_reads_nothing() {
        assertThat(new TitleTemplate("周刊").read("周刊")).isEmpty();
    }

    @Test
    void what_was_filled_in_is_read_back() {
        new RandomSamples(64)
                .check(
                        500,
                        samples -> "题" + samples.text("甲乙abc (){}[]$\\.*+?", 12).strip() + "末",
                        theme -> assertThat(USUAL.read(USUAL.fill(values("试刊", "64", theme))))
                                .as(theme)
                                .hasValueSatisfying(
                                        read -> assertThat(read.get("theme")).isEqualTo(theme)));
    }

    private static Map<CurationField, PrintedText> printed(Map<CurationField, String> words, String... authors) {
        return new PrintedFields(NewsletterSamples.newsletter())
                .printedFields(PaperSamples.curated(
                        PaperSamples.arxiv("2210.00001", "A <b>Study</b>")
                                .authors(PaperSamples.authors(authors))
                                .build(),
                        words));
    }

    @Test
    void what_no_editor_wrote_comes_from_the_source_and_is_marked_as_fetched() {
        assertThat(printed(Map.of(), "Ada Example"))
                .isEqualTo(Map.of(
                        CurationField.TITLE, PrintedText.fetched("A <b>Study</b>"),
                        CurationField.AUTHORS, PrintedText.fetched("Ada Example"),
                        CurationField.DOWNLOAD_URL, PrintedText.fetched("https://arxiv.org/pdf/2210.00001.pdf"),
                        CurationField.DETAIL_URL, PrintedText.fetched("https://arxiv.org/abs/2210.00001")));
    }

    @Test
    void of_many_authors_the_first_eight_are_named() {
        String[] nine = Arrays.stream("A B C D E F G H I".split(" ")).toArray(String[]::new);
        assertThat(printed(Map.of(), nine).get(CurationField.AUTHORS))
                .isEqualTo(PrintedText.fetched("A, B, C, D, E, F, G, H等"));
    }

    @Test
    void a_paper_without_authors_prints_none() {
        assertThat(printed(Map.of())).doesNotContainKey(CurationField.AUTHORS);
    }

    @ParameterizedTest
    @EnumSource(CurationField.class)
    void what_an_editor_wrote_goes_before_the_source_and_a_note_is_not_printed(CurationField field) {
        String text = switch (field.kind()) {
            case ADDRESS -> "https://example.org/x";
            case IMAGE -> "images/x.png";
            default -> "某文";
        };
        Map<CurationField, PrintedText> printed = printed(Map.of(field, text), "Ada Example");
        if (field == CurationField.NOTE) {
            assertThat(printed).doesNotContainKey(field);
        } else {
            assertThat(printed).containsEntry(field, PrintedText.ofCurator(text));
        }
        assertThat(List.of(field.isPublished())).containsExactly(field != CurationField.NOTE);
    }
}
