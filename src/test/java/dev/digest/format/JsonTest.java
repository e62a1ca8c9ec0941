package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.testing.RandomSamples;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void values_are_the_own_ones_of_the_jdk() {
        assertThat(Json.read("{\"a\": [1, \"2\", null, true], \"b\": {}}"))
                .isEqualTo(Map.of("a", Arrays.asList(1L, "2", null, true), "b", Map.of()));
    }

    @Test
    void keys_keep_their_order() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", 1);
        value.put("a", List.of("中", false));
        assertThat(Json.text(value)).isEqualTo("{\"b\":1,\"a\":[\"中\",false]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x80, 0x2000, 0xFF00})
    void a_list_of_texts_is_written_as_texts_elsewhere_are(int block) {
        for (int c = block; c < block + 0x80; c++) {
            String text = "a" + (char) c;
            String elsewhere = Json.text(Map.of("k", text));
            String written = elsewhere.substring("{\"k\":".length(), elsewhere.length() - 1);
            assertThat(Json.text(List.of(text, "b"))).isEqualTo("[" + written + ",\"b\"]");
        }
        assertThat(Json.text(List.of())).isEqualTo("[]");
    }

    @Test
    void the_items_of_a_long_list_are_written_one_a_line() throws IOException {
        StringWriter out = new StringWriter();
        Json.writeLines(out, items -> {
            items.accept(Map.of("n", 1));
            items.accept(new Json.VerbatimJson("{ \"kept\" : 1.50 }"));
            items.accept(List.of("二"));
        });
        assertThat(out).hasToString("\n{\"n\":1},\n{ \"kept\" : 1.50 },\n[\"二\"]");
    }

    @Test
    void no_items_are_no_lines() throws IOException {
        StringWriter out = new StringWriter();
        Json.writeLines(out, items -> {});
        assertThat(out).hasToString("");
    }

    @Test
    void for_people_it_is_indented_and_ends_its_line() throws IOException {
        StringWriter out = new StringWriter();
        Json.write(out, Map.of("a", 1));
        assertThat(out.toString()).matches("\\{\\R  \"a\" : 1\\R}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"a\": 1, \"a\": 2}; 1",
                "{\"a\": 1} x; 1",
                "'{}\n\n{}'; 3",
                "[1,; 1",
                "''; 1",
                "'  '; 1",
                "'{\n\"a\": nul}'; 2",
                "[99999999999999999999]; 1"
            })
    void what_is_not_one_good_value_is_refused_with_its_line(String text, int line) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Json.read(text));
        assertThat(problem.key()).isEqualTo("json.broken");
        assertThat(problem.details().get(0)).isEqualTo(line);
    }

    @Test
    void depth_is_bounded() {
        Problem problem = catchThrowableOfType(Problem.class, () -> Json.read("[".repeat(100_000)));
        assertThat(problem.key()).isEqualTo("json.broken");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_text_is_read_back_as_it_was_written(long seed) {
        new RandomSamples(seed)
                .check(
                        200,
                        random -> Map.of(random.text(10), List.of(random.text(40))),
                        value -> assertThat(Json.read(Json.text(value))).isEqualTo(value));
    }

    @Test
    void a_list_of_strings_is_read_with_and_without_escapes() {
        assertThat(Json.strings("[]")).isEmpty();
        assertThat(Json.strings("[\"arXiv:2210.11610\", \"人\",\"\"]")).containsExactly("arXiv:2210.11610", "人", "");
        assertThat(Json.strings("[\"a\\\"],b\",\"c\"]")).containsExactly("a\"],b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\"", "[\"a\",]", "[\"a\"]]", "[\"a\" \"b\"]", "[\"a\nb\"]"})
    void a_damaged_list_of_strings_is_refused(String text) {
        assertThatThrownBy(() -> Json.strings(text)).isInstanceOf(Problem.class);
    }
}
