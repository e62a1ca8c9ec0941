package dev.digest.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.paper.TextLanguage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactCheckTest {
    /** What one million units of a scale are called, by their power of ten. */
    private static final Map<String, Integer> ENGLISH =
            Map.of(" thousand", 3, " million", 6, " billion", 9, " trillion", 12, "K", 3, "M", 6, "B", 9, "T", 12);

    private static final Map<String, Integer> CHINESE = Map.of("万", 4, "百万", 6, "亿", 8, "十亿", 9, "万亿", 12);

    private static List<Discrepancy> check(String chinese, String source) {
        return new FactCheck(SourceEvidence.of(List.of(source)), Set.of(), TextLanguage.CHINESE).title(chinese);
    }

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvFileSource(resources = "claims.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void what_a_source_says_is_right_and_all_else_is_found(String verdict, String chinese, String source) {
        List<Discrepancy> found = check(chinese.replace("⇥", "\t"), source);

        assertThat(found.isEmpty()).as(found.toString()).isEqualTo(verdict.equals("right"));
    }

    static Stream<Arguments> conversions() {
        List<Arguments> pairs = new ArrayList<>();
        for (String digits : List.of("1", "1.5", "2.77", "7", "13", "32", "67", "118.8", "405", "671")) {
            ENGLISH.forEach((english, power) -> CHINESE.forEach((chinese, other) -> {
                BigDecimal converted = new BigDecimal(digits).scaleByPowerOfTen(power - other);
                if (converted.stripTrailingZeros().scale() <= 3 && converted.compareTo(BigDecimal.valueOf(99999)) < 0) {
                    pairs.add(Arguments.of(converted.stripTrailingZeros(), chinese, digits + english));
                }
            }));
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0}{1} for {2}")
    @MethodSource("conversions")
    void conversions_are_followed_and_wrong_powers_of_ten_found(BigDecimal value, String scale, String english) {
        String source = "The corpus has " + english + " tokens.";

        assertThat(check("语料有" + value.toPlainString() + scale + "个词元。", source))
                .isEmpty();
        for (int power : List.of(-2, -1, 1, 2)) {
            String wrong = value.scaleByPowerOfTen(power).stripTrailingZeros().toPlainString();
            assertThat(check("语料有" + wrong + scale + "个词元。", source))
                    .as(wrong + scale)
                    .extracting(Discrepancy::kind)
                    .containsExactly(Discrepancy.DiscrepancyKind.CONVERSION);
        }
    }

    @Test
    void a_wrong_conversion_shows_what_the_source_says() {
        assertThat(check("参数量为72亿。", "It has 72 billion parameters."))
                .extracting(Discrepancy::details)
                .containsExactly(List.of("72亿", "72 billion parameters."));
    }

    @Test
    void what_is_found_points_at_its_words() {
        String text = "本文在七种语言上提升15%，见<https://example.org/2025/99>。";

        List<Discrepancy> found = check(text, "We test seven languages.");

        assertThat(found).hasSize(1);
        assertThat(text.substring(found.get(0).from(), found.get(0).to())).isEqualTo("15%");
    }

    @Test
    void words_of_the_glossary_need_no_source() {
        FactCheck check =
                new FactCheck(SourceEvidence.of(List.of("We train agents.")), Set.of("lora"), TextLanguage.CHINESE);

        assertThat(check.title("用LoRA训练智能体。")).isEmpty();
    }

    @Test
    void a_summary_in_another_language_is_found_and_a_short_name_is_not() {
        FactCheck check = new FactCheck(
                SourceEvidence.of(List.of("We train an agent in a simulated city.")), Set.of(), TextLanguage.CHINESE);

        assertThat(check.summary("We train an agent in a simulated city."))
                .extracting(Discrepancy::kind)
                .containsExactly(Discrepancy.DiscrepancyKind.LANGUAGE);
        assertThat(check.summary("在simulated city中训练智能体。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The authors train a network with 72 billion parameters, which improves accuracy by 15%. |",
                "AlphaNet, an approach of striking simplicity, is tested on 3 tasks. |",
                "The network has 7.2 billion parameters. | CONVERSION",
                "Accuracy improves by 51%. | NUMBER",
                "BetaNet and GPT-4 are compared on ImageNet. | NAME NAME NAME",
                "For the first time a network is trained. | FIRST",
                "This is the first large network to learn tasks. | FIRST",
                "The abstract does not mention the data. | REFUSAL",
                "As an AI language model, I cannot help. | REFUSAL REFUSAL",
                "Sure, here is the summary. | REFUSAL REFUSAL",
                "The loss is ext{softmax}. | DAMAGE",
                "本文提出AlphaNet，以720亿参数在三项任务上提升15%的准确率，效果显著。 | LANGUAGE"
            })
    void an_english_text_is_held_against_its_source(String text, @Nullable String kinds) {
        SourceEvidence source = SourceEvidence.of(
                List.of("We train AlphaNet with 72 billion parameters. On three tasks it gains 15% accuracy."));

        assertThat(new FactCheck(source, Set.of(), TextLanguage.ENGLISH).summary(text))
                .extracting(one -> one.kind().name())
                .containsExactlyElementsOf(kinds == null ? List.of() : List.of(kinds.split(" ")));
    }

    @Test
    void what_a_source_calls_the_first_may_be_called_so() {
        SourceEvidence source = SourceEvidence.of(List.of("We present the first parser of toys."));

        assertThat(new FactCheck(source, Set.of(), TextLanguage.ENGLISH).summary("The first parser to read toys."))
                .isEmpty();
    }

    @Test
    void long_texts_are_read_in_time_that_grows_with_their_length() {
        String hostile = "1,".repeat(20_000)
                + "9".repeat(20_000)
                + "十".repeat(20_000)
                + "<a ".repeat(5_000)
                + "A-".repeat(20_000);

        assertThat(check(hostile, hostile)).isNotNull();
    }
}
