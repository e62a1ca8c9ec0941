package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.form.FieldWords.FoundLabel;
import dev.digest.issue.form.TextRun.Style;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which fields are known in the issues of others. */
class FieldWordsTest {
    private static Optional<FoundLabel> labelOf(String markdown) {
        return FieldWords.labelOf(FormFixture.markdown(markdown).lines().get(0), Map.of());
    }

    private static TextRun link(String words, String address) {
        return new TextRun(words, words, Style.PLAIN, address);
    }

    @ParameterizedTest
    @CsvSource({
        "作者：Ada, 作者, AUTHORS",
        "Authors : Ada, Authors, AUTHORS",
        "【 作者 】：Ada, 作者, AUTHORS",
        "📄 论文：https://example.org/, 论文, DOWNLOAD",
        "TL;DR: It is small., TL;DR, SUMMARY",
        "tldr：很小, tldr, SUMMARY",
        "产地：青石镇, 产地, -",
        "Why it  matters: It is small., Why it matters, RECOMMENDATION",
        "10:30 开始, 10, -"
    })
    void words_before_a_colon_are_a_label_known_or_not(String line, String word, String label) {
        FoundLabel found = labelOf(line).orElseThrow();
        assertThat(found.word().replace("  ", " ")).isEqualTo(word);
        assertThat(found.label().map(FieldLabel::name).orElse("-")).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "见 https://example.org/",
                "很好，作者：Ada",
                "。作者：Ada",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十甲：乙",
                "没有标签的话",
                "：Ada"
            })
    void other_lines_have_none(String line) {
        assertThat(labelOf(line)).isEmpty();
    }

    @Test
    void a_label_ends_behind_its_colon_and_is_bold_or_not() {
        FoundLabel bold = labelOf("**作者**： Ada").orElseThrow();
        assertThat(bold.bold()).isTrue();
        assertThat("作者： Ada".substring(bold.end())).isEqualTo("Ada");
        assertThat(labelOf("作者： **Ada**").orElseThrow().bold()).isFalse();
    }

    @Test
    void a_forms_own_labels_go_before_the_usual_ones_whatever_their_case_and_blanks() {
        Map<String, FieldLabel> own = Map.of("The  Authors", FieldLabel.SUMMARY, "作者", FieldLabel.IGNORED);
        assertThat(FieldWords.label("the authors", own)).contains(FieldLabel.SUMMARY);
        assertThat(FieldWords.label(" 作者 ", own)).contains(FieldLabel.IGNORED);
        assertThat(FieldWords.label("简介", own)).contains(FieldLabel.SUMMARY);
        assertThat(FieldWords.label("产地", own)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Paper, TITLE",
        "Paper & Summary, TITLE",
        "Title and Authors, TITLE",
        "名称/链接, TITLE",
        "作者、机构, AUTHORS",
        "日期 与 作者, AUTHORS",
        "Note, SUMMARY",
        "日期, -",
        "'', -"
    })
    void a_head_of_two_words_is_of_the_first_that_is_known(String head, String label) {
        assertThat(FieldWords.column(head, Map.of()).map(FieldLabel::name).orElse("-"))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, https://example.org/a, DOWNLOAD",
        "Paper, https://example.org/a, DOWNLOAD",
        "代码, https://example.org/a, RESOURCE",
        "Code (PDF), https://example.org/a, DOWNLOAD",
        "GitHub, https://example.org/a, RESOURCE",
        "Hugging Face, https://example.org/a, RESOURCE",
        "One Thing, https://arxiv.org/abs/2401.00001, DOWNLOAD",
        "One Thing, https://openreview.net/forum?id=x, DOWNLOAD",
        "One Thing, https://example.org/a, DETAIL",
        "https://github.com/a/b, https://github.com/a/b, DETAIL",
        "https://doi.org/10.1/a, https://doi.org/10.1/a, DOWNLOAD",
        "encode, https://example.org/a, DETAIL"
    })
    void a_link_is_what_it_is_called_or_where_it_leads(String words, String address, FieldLabel label) {
        assertThat(FieldWords.linkLabel(link(words, address), FieldLabel.DETAIL))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "链接, true",
        "[链接], true",
        "【PDF】, true",
        "🔗 Link, true",
        "阅读原文, true",
        "Code, true",
        "One Thing, false",
        "encoder, false",
        "Paper Kites of the World, false",
        "😀, false",
        "'', false"
    })
    void a_short_name_for_a_target_is_no_title(String words, boolean isWord) {
        assertThat(FieldWords.isLinkWord(words)).isEqualTo(isWord);
    }

    @ParameterizedTest
    @CsvSource({"作者, true", "【作者】, true", "👥 Authors, true", "作者们, false", "'', false"})
    void a_label_is_no_title(String words, boolean isLabel) {
        assertThat(FieldWords.isLabelWord(words)).isEqualTo(isLabel);
    }

    @ParameterizedTest
    @EnumSource(FieldLabel.class)
    void what_stands_for_a_key_of_front_matter_is_read_as_that_field(FieldLabel label) {
        Optional<String> usual = FieldWords.usual(label);
        assertThat(usual.map(word -> FieldWords.label(word, Map.of()).orElseThrow()))
                .isEqualTo(usual.map(word -> label));
    }

    @ParameterizedTest
    @CsvSource({
        "title, TITLE",
        "chinese_title, TITLE_ZH",
        "external_url, DOWNLOAD",
        "repo, RESOURCE",
        "excerpt, SUMMARY"
    })
    void a_key_of_front_matter_is_a_field(String key, FieldLabel label) {
        assertThat(FieldWords.ofKey(key)).contains(label);
        assertThat(FieldWords.ofKey("layout")).isEmpty();
    }
}
