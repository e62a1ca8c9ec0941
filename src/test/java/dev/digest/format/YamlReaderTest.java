package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.format.YamlNode.YamlMapping;
import dev.digest.format.YamlNode.YamlScalar;
import dev.digest.format.YamlNode.YamlSequence;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import dev.digest.testing.RandomSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final List<String> PIECES = List.of(
            "a",
            "b: ",
            ": ",
            "- ",
            "\n",
            "  ",
            "\t",
            "&x ",
            "*x",
            "!t ",
            "!!int ",
            "!!binary ",
            "|\n",
            ">",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "\\u",
            "%YAML 9",
            "---",
            "...",
            "? ",
            "1",
            "0x",
            "_",
            ".inf",
            "~",
            "<<: ",
            "\uD83D",
            "#");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2210.11610",
                "2407.09450",
                "007",
                "no",
                "yes",
                "On",
                "true",
                "1_000",
                "0x1F",
                "2022-10-31",
                "1e3"
            })
    void a_plain_value_is_text_as_it_was_typed(String value) {
        assertThat(read("key: " + value).entries()).containsEntry("key", new YamlScalar(value, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key:", "key: null", "key: ~", "key: ''"})
    void a_value_that_is_not_there_is_empty(String text) {
        assertThat(read(text).entries()).containsEntry("key", new YamlScalar("", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# a remark", "---", "\uFEFF"})
    void a_document_without_anything_is_a_mapping_without_anything(String text) {
        assertThat(read(text).entries()).isEmpty();
    }

    @Test
    void pieces_know_their_lines() {
        assertThat(read("# a remark\nlist:\n  - one\n  - two\nmap:\n  inner: |\n    three\n    four\n")
                        .entries())
                .containsEntry("list", new YamlSequence(List.of(new YamlScalar("one", 3), new YamlScalar("two", 4)), 2))
                .containsEntry("map", new YamlMapping(Map.of("inner", new YamlScalar("three\nfour\n", 6)), 5));
    }

    @Test
    void lines_are_counted_from_the_start_of_the_file() {
        assertThat(YamlReader.read("\nkey: value", "notes.md", 10).entries())
                .containsEntry("key", new YamlScalar("value", 12));
        assertThat(whyNot("a: 1\nb: [", 10).details()).startsWith("notes.md", 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'a: 1\na: 2'; 2",
                "'a: 1\n\tb: 2'; 2",
                "'a: b: c'; 1",
                "'- one\n- two'; 1",
                "just words; 1",
                "'a: 1\n---\nb: 2'; 3",
                "'a: \"open'; 1",
                "'a: &x one\nb: *x'; 2",
                "'a: &x {b: c}\n<<: *x'; 2",
                "'[a, b]: c'; 1",
                "'a: \u0001'; 1",
                "'a: b\nc: \u0001'; 2",
                "'a: b\nc: \"\\u\"'; 2",
                "'a: b\nc: \"\\UFFFFFFFF\"'; 2"
            })
    void what_is_no_mapping_of_texts_is_refused_with_its_place(String text, int line) {
        Problem problem = whyNot(text, 0);
        assertThat(problem.key()).isEqualTo("yaml.broken");
        assertThat(problem.details()).startsWith("notes.md", line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'a: 1\na: 2'; yaml-twice",
                "'[a, b]: c'; yaml-key",
                "'a: *x'; yaml-alias",
                "'*x : a'; yaml-alias",
                "'a: \"\\u\"'; yaml-backslash",
                "'a: \"\\q\"'; yaml-backslash",
                "'a: \"\\UFFFFFFFF\"'; yaml-backslash",
                "'a: \u0001'; yaml-control",
                "'a: \"open'; yaml-quote",
                "just words; yaml-mapping"
            })
    void the_reason_has_words_of_ours(String text, String reason) {
        assertThat(((SystemError) whyNot(text, 0).details().get(2)).kind()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 300, 100_000})
    void depth_is_bounded(int depth) {
        assertThat(whyNot("a: " + "[".repeat(depth), 0).key()).isEqualTo("yaml.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attention", "大语言模型", "UIUC、谷歌", "Guo-Jun Qi", "a.b"})
    void words_that_read_as_words_stand_without_quotes(String text) {
        assertThat(YamlText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_text_is_read_back_as_it_was_written(long seed) {
        new RandomSamples(seed).check(1_000, YamlReaderTest::text, YamlReaderTest::checkReadBack);
    }

    private static void checkReadBack(String text) {
        assertThat(read("key: " + YamlText.of(text)).entries()).containsEntry("key", new YamlScalar(text, 1));
        assertThat(read("- " + YamlText.of(text) + "\n", "list:\n"))
                .isEqualTo(new YamlSequence(List.of(new YamlScalar(text, 2)), 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_document_is_a_mapping_or_a_problem(long seed) {
        new RandomSamples(seed)
                .check(
                        1_000,
                        random -> random.repeated(0, 12, () -> random.oneOf(PIECES)),
                        YamlReaderTest::checkDocument);
    }

    private static void checkDocument(String text) {
        try {
            assertThat(read(text).line()).isPositive();
        } catch (Problem problem) {
            assertThat(problem.key()).isEqualTo("yaml.broken");
        }
    }

    private static String text(RandomSamples random) {
        return random.from(
                () -> random.text(20),
                () -> random.text("ab中é😀 -:#'\"\\,[]{}&*!|>%@`~?.()\t\n\r\u0085\u2028\uFEFF\u009B", 8),
                () -> random.oneOf("null", "No", "y", "~", "", "- a", "a #b", "a: b", "? a", "---", "NaN", "=", "<<"));
    }

    private static YamlMapping read(String text) {
        return YamlReader.read(text, "notes.md", 0);
    }

    private static YamlNode read(String text, String before) {
        return read(before + text).entries().getOrDefault("list", new YamlScalar("", 0));
    }

    private static Problem whyNot(String text, int lineBefore) {
        return catchThrowableOfType(Problem.class, () -> YamlReader.read(text, "notes.md", lineBefore));
    }
}
