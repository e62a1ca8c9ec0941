package dev.digest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexEntryTest {
    @Test
    void braces_may_stand_inside_braces_and_quotes() {
        BibtexEntry entry =
                BibtexEntry.read("@article{key, title = {One {{T}wo} Three}, note = \"He said {\"}no{\"}, = and\"}");
        assertThat(entry.line("title")).contains("One Two Three");
        assertThat(entry.line("note")).contains("He said \"no\", = and");
    }

    @Test
    void a_value_may_be_bare_or_joined_of_parts() {
        BibtexEntry entry = BibtexEntry.read("@misc{key, year = 1999, month = jun # \"e\", Pages = 1}");
        assertThat(entry.fields())
                .containsEntry("year", "1999")
                .containsEntry("month", "june")
                .containsEntry("pages", "1");
    }

    @Test
    void authors_are_parted_by_and_however_the_lines_break() {
        BibtexEntry entry =
                BibtexEntry.read("@misc{key, author = \"Example, Ada  and\n      Ben Sample and\nSand, Andy\"}");
        assertThat(entry.authors()).containsExactly("Ada Example", "Ben Sample", "Andy Sand");
    }

    @Test
    void the_date_is_as_exact_as_the_fields_are() {
        assertThat(BibtexEntry.read("@misc{k, month = oct, year = \"2022\"}").date())
                .contains("2022-10");
        assertThat(BibtexEntry.read("@misc{k, month = {some day}, year = 2022}").date())
                .contains("2022");
        assertThat(BibtexEntry.read("@misc{k, month = oct}").date()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no entry", "@", "@misc{", "@misc{key", "@misc{key,", "@misc{key, title", "@misc{key, ="})
    void a_broken_entry_has_no_fields(String text) {
        assertThat(BibtexEntry.read(text).fields()).isEmpty();
    }

    @Test
    void what_came_before_the_break_counts() {
        assertThat(BibtexEntry.read("@misc{key, title = {One}, note = {never closed \\")
                        .line("title"))
                .contains("One");
    }

    @Test
    void a_hundred_thousand_braces_are_read_once() {
        Growth.isLinear(
                50_000,
                depth -> "@misc{key, title = " + "{".repeat(depth) + "x" + "}".repeat(depth) + "}",
                deep -> assertThat(BibtexEntry.read(deep).line("title")).contains("x"));
    }
}
