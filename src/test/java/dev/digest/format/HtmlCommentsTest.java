package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCommentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <!-- b --> c | a c",
                "a<!-- b --> | a",
                "a <!-- b -->c | a c",
                "1. <!-- b -->c | 1. c",
                "<!-- a --><!-- b --> | ''",
                "a <!--> b | a b",
                "a <!-- b | a <!-- b",
                "a --> b | a --> b",
                "`<!-- a -->` b | `<!-- a -->` b",
                "``a ` <!-- b -->`` c | ``a ` <!-- b -->`` c",
                "a ` <!-- b --> c | a ` c",
                "\\<!-- a --> | \\<!-- a -->"
            })
    void a_text_without_its_comments(String text, String rest) {
        assertThat(HtmlComments.remove(text)).isEqualTo(rest);
    }

    @Test
    void lines_stay_as_many_as_they_were() {
        assertThat(HtmlComments.remove("a <!-- b\nc -->\nd")).isEqualTo("a\n\nd");
    }

    @Test
    void what_stands_in_blocks_of_code_is_no_comment() {
        String code = "```\n<!-- a -->\n```\n\n> ~~~~\n> <!-- b -->\n> ~~~\n> <!-- c -->\n> ~~~~\n";
        assertThat(HtmlComments.remove(code + "<!-- d -->e")).isEqualTo(code + "e");
    }

    @Test
    void a_comment_among_words_ends_before_an_empty_line_and_one_on_a_line_of_its_own_need_not() {
        String open = "- a <!-- b\n\nc\n\n- d --> e";
        assertThat(HtmlComments.remove(open)).isEqualTo(open);
        assertThat(HtmlComments.remove("a\n\n <!-- b\n\nc --> d")).isEqualTo("a\n\n\n\n d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<!-- -->", "`", "`a``", "<!--\n\n", "```\n", "~~~\n<!-- -->\n", " <!-- a\n\n-->"})
    void the_time_grows_with_the_length_and_no_faster(String piece) {
        Growth.isLinear(200_000, piece::repeat, text -> HtmlComments.remove(text + "<!-- a -->"));
    }

    @Test
    void what_comments_say() {
        assertThat(HtmlComments.findAll("<!-- a -->b<!--c--><!-->d<!-- e")).containsExactly(" a ", "c", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <!-- b --> c",
                "a<!-- b -->",
                "<!-- a --> <!-- b --> c <!-- d -->e",
                "a <!-- b\nc -->\nd <!--\n\n--> e",
                "```\n<!-- a -->\n```\n<!-- b -->\nc"
            })
    void every_character_of_the_rest_and_every_comment_lies_where_it_says(String text) {
        HtmlComments comments = HtmlComments.of(text);
        for (int i = 0; i < comments.rest().length(); i++) {
            assertThat(text.charAt(comments.offset(i)))
                    .isEqualTo(comments.rest().charAt(i));
        }
        assertThat(comments.comments())
                .isNotEmpty()
                .allSatisfy(comment -> assertThat(text.substring(comment.from(), comment.to()))
                        .startsWith("<!--")
                        .endsWith("-->")
                        .contains(comment.content()));
    }
}
