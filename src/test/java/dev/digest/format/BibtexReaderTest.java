package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexReaderTest {
    @Test
    void entries_stand_in_braces_or_in_parentheses_with_comments_between_them() {
        List<BibtexRecord> records = BibtexReader.read("""
                % Encoding: UTF-8
                A word about this file, mail@example.org.
                @Article{one, title = {One}}
                @misc(two, title = "Two")
                @comment{jabref-meta: {databaseType:bibtex;}}
                @preamble{"\\newcommand{\\x}{@misc{}}"}
                """);
        assertThat(records).extracting(BibtexRecord::type).containsExactly("article", "misc");
        assertThat(records).extracting(BibtexRecord::key).containsExactly("one", "two");
        assertThat(records).extracting(BibtexRecord::line).containsExactly(3, 4);
        assertThat(records).allMatch(BibtexRecord::complete);
    }

    @Test
    void abbreviations_are_written_out() {
        BibtexRecord record = BibtexReader.read("""
                @string{nat = {Example Nature}}
                @string(vol = "Volume ")
                @article{k, journal = NAT, note = vol # 7 # { of } # nat, month = jun}
                """).get(0);
        assertThat(record.fields())
                .containsEntry("journal", "Example Nature")
                .containsEntry("note", "Volume 7 of Example Nature")
                .containsEntry("month", "jun");
    }

    @Test
    void a_comma_may_be_missing_and_one_may_be_too_many() {
        BibtexRecord record = BibtexReader.read("@misc{k,, title = {A}\n  year = 2024 % a remark, = {\n ,}")
                .get(0);
        assertThat(record.fields()).containsEntry("title", "A").containsEntry("year", "2024");
        assertThat(record.complete()).isTrue();
    }

    @Test
    void an_entry_that_is_not_closed_does_not_swallow_the_next_one() {
        List<BibtexRecord> records = BibtexReader.read("""
                @article{first, title = {Never Closed,
                  year = {2024}

                @article{second, title = "Nor This
                @article{third, title = {Well Formed}}
                """);
        assertThat(records).extracting(BibtexRecord::key).containsExactly("first", "second", "third");
        assertThat(records).extracting(BibtexRecord::complete).containsExactly(false, false, true);
        assertThat(records).extracting(BibtexRecord::line).containsExactly(1, 4, 5);
    }

    /** As the Anthology once sent a percentage in two opening braces and one closing one. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "title = {Cut by 15{{\\%} or More} | Cut by 15{{\\%} or More",
                "title = \"Cut by 15{{\\%} or More\" | Cut by 15{{\\%} or More",
                "title = {Cut by 15{\\%}} or More} | Cut by 15{\\%}} or More",
                "title = \"Cut by 15{\\%}} or More\" | Cut by 15{\\%}} or More",
                "title = {Cut by 15}}\\% or More} | Cut by 15}}\\% or More",
                "title = {Never Closed | Never Closed",
                "title = {{{Opened Thrice} | {{Opened Thrice"
            })
    void a_field_whose_braces_do_not_match_ends_where_the_next_begins(String title, String read) {
        List<BibtexRecord> records = BibtexReader.read("@inproceedings{k,\n    " + title
                + ",\n    author = \"Example, Ada\",\n    pages = {1--9}\n}\n" + "@misc{next, title = {Next}}");

        assertThat(records).extracting(BibtexRecord::key).containsExactly("k", "next");
        assertThat(records).extracting(BibtexRecord::complete).containsExactly(false, true);
        assertThat(records.get(0).fields())
                .containsEntry("title", read)
                .containsEntry("author", "Example, Ada")
                .containsEntry("pages", "1--9");
    }

    @Test
    void the_last_field_of_an_entry_ends_with_it() {
        BibtexRecord record = BibtexReader.read(
                        "@misc{k,\n  title = {T},\n  abstract = {By 15{{\\%} more.}\n}\n\nAnd so on.")
                .get(0);

        assertThat(record.fields()).containsEntry("abstract", "By 15{{\\%} more.");
    }

    @Test
    void braces_that_match_may_stand_on_lines_that_look_like_fields() {
        BibtexRecord record = BibtexReader.read("@misc{k, abstract = {We set\n  x = {1}\n} , year = 2024} % a remark")
                .get(0);

        assertThat(record.fields()).containsOnlyKeys("abstract", "year");
        assertThat(record.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@misc{k, title}",
                "@misc{k, title {A}}",
                "@misc{k, = {A}}",
                "@misc{k, title = }",
                "@misc{k, {A}}"
            })
    void a_field_without_name_or_value_makes_an_entry_incomplete(String text) {
        assertThat(BibtexReader.read(text)).singleElement().matches(record -> !record.complete());
    }

    @Test
    void a_key_may_stand_on_a_line_of_its_own() {
        assertThat(BibtexReader.read("@misc {\n  key ,\n title = {A}}"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key()).isEqualTo("key");
                    assertThat(record.fields()).containsEntry("title", "A");
                });
    }

    @Test
    void an_entry_may_lack_its_key() {
        assertThat(BibtexReader.read("@misc{title = {A}}").get(0).fields()).containsEntry("title", "A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@misc{k, title = {",
                "@misc{k, a = {b},\n",
                "@comment{\n",
                "@string{a = {\n",
                "@",
                "{@x{",
                "x @comment{\n",
                "@misc{k, a = {b} x ",
                "\n a = {{ ",
                "@misc{k, a = {{b}\n c = {",
                "@misc{k, a = }\n}\n"
            })
    void what_never_ends_is_read_once(String piece) {
        Growth.isLinear(piece, 100_000, BibtexReader::read);
    }
}
