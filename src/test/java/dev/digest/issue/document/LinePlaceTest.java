package dev.digest.issue.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.LinePlace.InlineSpan;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import dev.digest.issue.document.LinePlace.LinkSpan;
import dev.digest.issue.document.LinePlace.TextPlace;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the text, the links and the markup of a line are in its source. */
class LinePlaceTest {
    private static LinePlace place(String markdown) {
        return new MarkdownMarkup().lines(markdown).get(0).place();
    }

    /** The source from where an address is to where it ends. */
    private static Optional<String> addressAt(String markdown, String at) {
        return place(markdown).addressAt(markdown.indexOf(at)).map(span -> markdown.substring(span.from(), span.to()));
    }

    @Test
    void each_character_of_the_text_has_its_column() {
        LinePlace place = new LinePlace(
                10,
                30,
                List.of(),
                List.of(),
                List.of(new TextPlace(0, 2, 3), new TextPlace(3, 7, 1), new TextPlace(9, 15, 2)),
                -1);
        assertThat(List.of(0, 1, 2, 3, 9, 10)).map(place::columnOf).containsExactly(2, 3, 4, 7, 15, 16);
        assertThat(List.of(-1, 4, 8, 11)).map(place::columnOf).containsOnly(-1);
        assertThat(List.of(2, 4, 7, 15, 16)).allMatch(place::isText);
        assertThat(List.of(0, 1, 5, 6, 8, 14, 17)).noneMatch(place::isText);
    }

    @Test
    void a_line_of_plain_text_is_its_source_from_a_column_on() {
        LinePlace place = LinePlace.of(5, 15).ofPlainText(3);
        assertThat(place.columnOf(0)).isEqualTo(3);
        assertThat(place.columnOf(4)).isEqualTo(7);
        assertThat(place.columnOf(99)).isEqualTo(9);
    }

    @Test
    void elsewhere_in_a_file_only_its_offsets_change() {
        LinePlace place = place("甲[乙](https://example.org/)");
        LinePlace moved = place.movedBy(7);
        assertThat(moved.from()).isEqualTo(place.from() + 7);
        assertThat(moved.to()).isEqualTo(place.to() + 7);
        assertThat(moved.links()).isEqualTo(place.links());
        assertThat(place.movedBy(0)).isSameAs(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲`乙`丙 | `乙` | CODE",
                "甲 $x_1$ 丙 | $x_1$ | FORMULA",
                "甲<!--乙-->丙 | <!--乙--> | COMMENT",
                "甲&amp;丙 | &amp; | CHARACTER_REFERENCE",
                "甲[乙](https://example.org/)丙 | ](https://example.org/) | LINK_TARGET",
                "甲 <https://example.org/> 丙 | https://example.org/ | ADDRESS",
                "甲<b>乙 | <b> | TAG"
            })
    void what_is_no_text_is_known_to_its_ends(String markdown, String object, InlineSpanKind kind) {
        LinePlace place = place(markdown);
        int from = markdown.indexOf(object);
        int to = from + object.length();
        for (int i = from; i < to; i++) {
            assertThat(place.objectAt(i)).contains(kind);
        }
        assertThat(place.objectAt(0)).isEmpty();
        assertThat(place.textIn(markdown).substring(from, to))
                .isEqualTo(String.valueOf(LinePlace.OBJECT).repeat(object.length()));
        assertThat(place.isCode()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "见 https://example.org/a 。 | https | https://example.org/a",
                "见 <https://example.org/a> 。 | <https | https://example.org/a",
                "见 [甲](https://example.org/a) 。 | [甲 | https://example.org/a",
                "见 [甲](https://example.org/a \"题\") 。 | [甲 | https://example.org/a",
                "见 [甲 *乙*](https://example.org/a) 。 | [甲 | https://example.org/a"
            })
    void the_address_of_a_link_is_found_where_it_begins(String markdown, String at, String address) {
        assertThat(addressAt(markdown, at)).contains(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "见 https://example.org/a 。 | 见",
                "见 https://example.org/a 。 | ttps",
                "见 [甲](https://example.org/a) 。 | 甲",
                "见 [甲](https://example.org/a) 。 | 。",
                "见 `https://example.org/a` 。 | https",
                "见 [甲] 。 | [甲"
            })
    void elsewhere_no_address_begins(String markdown, String at) {
        assertThat(addressAt(markdown, at)).isEmpty();
    }

    @Test
    void the_text_of_a_link_is_told_from_its_target_and_from_what_is_beside_it() {
        String markdown = "甲[乙丙](https://example.org/1)丁[戊](https://example.org/2)";
        LinePlace place = place(markdown);
        assertThat(List.of("乙", "丙", "戊")).allMatch(word -> place.isInLinkText(markdown.indexOf(word)));
        assertThat(List.of("甲", "丁", "https", "](https")).noneMatch(word -> place.isInLinkText(markdown.indexOf(word)));
        assertThat(place.linkAt(markdown.indexOf("[戊"))).map(LinkSpan::address).contains("https://example.org/2");
        assertThat(place.linkAt(markdown.indexOf("乙"))).isEmpty();
        assertThat(LinePlace.NONE.linkAt(0)).isEmpty();
        assertThat(LinePlace.NONE.isInLinkText(0)).isFalse();
    }

    @Test
    void only_a_line_of_a_block_is_code() {
        assertThat(new MarkdownMarkup().lines("    甲").get(0).place().isCode()).isTrue();
        assertThat(place("`甲`").isCode()).isFalse();
        assertThat(LinePlace.NONE.isCode()).isFalse();
    }

    @Test
    void a_span_that_goes_on_behind_the_line_ends_with_it() {
        LinePlace place =
                new LinePlace(0, 3, List.of(new InlineSpan(InlineSpanKind.COMMENT, 1, 99)), List.of(), List.of(), -1);
        assertThat(place.textIn("甲乙丙")).isEqualTo("甲" + LinePlace.OBJECT + LinePlace.OBJECT);
        assertThat(place.textIn("甲")).isEqualTo("甲");
    }

    @Test
    void spans_are_in_the_order_of_the_line() {
        assertThat(new InlineSpan(InlineSpanKind.CODE, 1, 9))
                .isLessThan(new InlineSpan(InlineSpanKind.TAG, 2, 3))
                .isEqualByComparingTo(new InlineSpan(InlineSpanKind.TAG, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({"'  甲乙 ', 甲乙, 2", "甲\u200B乙, 甲乙, 0", "\u200B甲乙\u202E, 甲乙, 1", "甲乙, 甲乙, 0"})
    void what_was_left_out_of_a_text_moves_no_other_character(String text, String cleaned, int first) {
        LinePlace place = new LinePlace(
                        0, text.length(), List.of(), List.of(), List.of(new TextPlace(0, 0, text.length())), -1)
                .withText(text, cleaned);
        assertThat(place.columnOf(0)).isEqualTo(first);
        for (int i = 0; i < cleaned.length(); i++) {
            assertThat(text.charAt(place.columnOf(i))).isEqualTo(cleaned.charAt(i));
        }
        assertThat(place.columnOf(cleaned.length())).isEqualTo(text.equals(cleaned) ? -1 : place.columnOf(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**😀甲**乙", "[😀甲](https://example.org/)乙", "`😀`甲乙", "甲&amp;乙😀", "\\*甲😀乙"})
    void text_beyond_the_basic_plane_has_its_columns_too(String markdown) {
        var line = new MarkdownMarkup().lines(markdown).get(0);
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            int column = line.place().columnOf(i);
            assertThat(column < 0 || markdown.charAt(column) == text.charAt(i) || markdown.charAt(column) == '&')
                    .as("character %d of %s", i, text)
                    .isTrue();
        }
        int end = text.indexOf("乙");
        assertThat(end < 0 || markdown.charAt(line.place().columnOf(end)) == '乙')
                .isTrue();
    }
}
