package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.check.Glossary.TermOccurrence;
import dev.digest.problem.Problem;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.RandomSamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A newsletter's terms: as they are written into {@code glossary.yaml}, and as they are looked up. */
class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.read("""
            noise: {zh: 噪声, avoid: [噪音], context: [数据, 信号]}
            fine-tuning: {zh: 微调, avoid: [精调, 细调]}
            zero-shot: 零样本
            BERT: {zh: BERT}
            learning rate:
              zh: 学习率
            """, "glossary.yaml");

    private static List<String> wrong(String text) {
        return GLOSSARY.occurrences(text).stream()
                .filter(use -> !use.preferred())
                .map(use -> text.substring(use.from(), use.to()))
                .toList();
    }

    @Test
    void terms_are_in_the_order_of_the_file_however_they_are_written() {
        assertThat(GLOSSARY.terms())
                .containsExactly(
                        new GlossaryTerm("noise", "噪声", List.of("噪音"), List.of("数据", "信号")),
                        new GlossaryTerm("fine-tuning", "微调", List.of("精调", "细调")),
                        new GlossaryTerm("zero-shot", "零样本", List.of()),
                        new GlossaryTerm("BERT", "BERT", List.of()),
                        new GlossaryTerm("learning rate", "学习率", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {avoid: [x]} | 1",
                "a: 甲\\nb: {zh: ''} | 2",
                "a: 甲\\nb: '' | 2",
                "a: [甲] | 1",
                "a: 甲\\n\\n\\nb: {zh: [乙]} | 4"
            })
    void a_term_without_its_chinese_is_told_with_its_line(String yaml, int line) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Glossary.read(yaml.replace("\\n", "\n"), "glossary.yaml"));
        assertThat(problem.key()).isEqualTo("glossary.term");
        assertThat(problem.details().get(0)).isEqualTo("glossary.yaml:" + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: 甲\na: 乙", "\ta: 甲"})
    void what_is_no_yaml_is_told_with_its_file(String yaml) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Glossary.read(yaml, "glossary.yaml"));
        assertThat(problem.details().get(0).toString()).startsWith("glossary.yaml");
    }

    @Test
    void an_empty_file_is_a_glossary_without_terms() {
        assertThat(Glossary.read("", "glossary.yaml").terms()).isEmpty();
        assertThat(Glossary.read("# 只有注释\n", "glossary.yaml").occurrences("噪音")).isEmpty();
    }

    static Stream<GlossaryTerm> terms() {
        return Stream.of(
                new GlossaryTerm("noise", "噪声", List.of("噪音"), List.of("数据")),
                new GlossaryTerm("a: b", "甲：乙", List.of()),
                new GlossaryTerm("it's # 1", "'单'", List.of("\"双\"", "[列], 表")),
                new GlossaryTerm("yes", "是", List.of("true", "1.0", "null")),
                new GlossaryTerm("- x", "{甲}", List.of(), List.of("乙")));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_term_that_is_written_is_read_back(GlossaryTerm term) {
        assertThat(Glossary.read("first: 一\n" + Glossary.withTerm(term), "glossary.yaml")
                        .terms())
                .containsExactly(new GlossaryTerm("first", "一", List.of()), term);
    }

    @Test
    void any_term_is_read_back() {
        new RandomSamples(64)
                .check(
                        300,
                        samples -> "t"
                                + samples.text("ab :#'\"[]{},-&*!|>%@`\\甲", 10).strip(),
                        text -> {
                            GlossaryTerm term = new GlossaryTerm(text, text, List.of(text), List.of(text));
                            assertThat(Glossary.read(Glossary.withTerm(term), "glossary.yaml")
                                            .terms())
                                    .containsExactly(term);
                        });
    }

    @ParameterizedTest
    @CsvSource({"抑制数据中的噪音, 噪音", "信号的噪音很大, 噪音", "对模型精调, 精调", "细调一下, 细调"})
    void a_rendering_to_avoid_is_found(String text, String words) {
        assertThat(wrong(text)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"街上的噪音很大", "抑制数据中的噪声", "微调模型", "", "没有术语的一句话"})
    void what_is_right_or_means_something_else_is_none(String text) {
        assertThat(wrong(text)).isEmpty();
    }

    @Test
    void right_renderings_are_told_too() {
        assertThat(GLOSSARY.occurrences("微调与精调"))
                .extracting(TermOccurrence::preferred)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "Noise in the data, noise",
        "many noises, noise",
        "We study fine-tuning, fine-tuning",
        "We study fine tuning, fine-tuning",
        "Zero-shot transfer, zero-shot",
        "a learning\trate of 1, learning rate",
        "uses BERT, BERT"
    })
    void a_term_is_known_in_an_english_text(String english, String term) {
        assertThat(GLOSSARY.occurringIn(english))
                .extracting(GlossaryTerm::english)
                .containsExactly(term);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noiseless", "denoise", "RoBERTa", "learning, rate", "finetuning", ""})
    void a_part_of_another_word_is_no_term(String english) {
        assertThat(GLOSSARY.occurringIn(english)).isEmpty();
    }

    @Test
    void a_term_is_found_by_its_english_name() {
        assertThat(GLOSSARY.findByEnglish(" bert "))
                .hasValueSatisfying(term -> assertThat(term.chinese()).isEqualTo("BERT"));
        assertThat(GLOSSARY.findByEnglish("ber")).isEmpty();
    }

    @Test
    void latin_words_of_all_terms_need_no_source() {
        assertThat(GLOSSARY.latinWords()).contains("noise", "fine-tuning", "bert", "learning", "rate");
    }

    @Test
    void the_glossary_that_newsletters_start_from_is_one_and_contradicts_itself_nowhere() {
        Glossary starter =
                Glossary.read(ArticleSamples.starterFile("glossary.yaml").text(), "glossary.yaml");
        assertThat(starter.terms()).isNotEmpty();
        List<String> preferred =
                starter.terms().stream().map(GlossaryTerm::chinese).toList();
        assertThat(starter.terms()).allSatisfy(term -> assertThat(term.avoid()).doesNotContainAnyElementsOf(preferred));
    }
}
