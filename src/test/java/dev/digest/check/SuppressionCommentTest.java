package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.SuppressionComment.CommentWord;
import dev.digest.format.HtmlComments;
import dev.digest.issue.document.IssueDocument.CommentSpan;
import dev.digest.testing.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments that turn rules off, as editors type them with a Chinese input method. */
class SuppressionCommentTest {
    private static final List<String> RULES = List.of("punct.repeat", "punct.width", "term.inconsistent");

    private static List<SuppressionComment> findAll(String text) {
        List<CommentSpan> all = HtmlComments.of(text).comments().stream()
                .map(comment -> new CommentSpan(comment.from(), comment.to(), comment.content()))
                .toList();
        return SuppressionComment.findAll(text, all);
    }

    private static List<String> rules(String remark) {
        List<SuppressionComment> comments = findAll("文字<!-- " + remark + " -->。");
        assertThat(comments).as(remark).hasSize(1);
        return comments.get(0).ruleWords(RULES).stream().map(CommentWord::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check: off punct.repeat | punct.repeat",
                "CHECK：OFF PUNCT.REPEAT | punct.repeat",
                "check:off punct。repeat | punct.repeat",
                "check: off ｐｕｎｃｔ．ｒｅｐｅａｔ | punct.repeat",
                "check: off punct.repeat. | punct.repeat",
                "check: off punct.repeat, punct.width | punct.repeat;punct.width",
                "check: off punct.repeat、punct.width；term.inconsistent | punct.repeat;punct.width;term.inconsistent",
                "check: off punct.repeat 和 punct.width | punct.repeat;punct.width",
                "check: off punct.repeat and punct.width | punct.repeat;punct.width",
                "check: off punct.repeat（原文如此） | punct.repeat",
                "check: off punct.repeat — 原文如此 punct.width | punct.repeat"
            })
    void rules_are_named_and_a_reason_may_follow(String remark, String rules) {
        assertThat(rules(remark)).containsExactly(rules.split(";"));
    }

    @Test
    void without_a_name_all_rules_are_meant() {
        assertThat(rules("check: off")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check: off nosuch.rule", "check: off 标点", "check: off punct.reqeat"})
    void a_name_that_is_none_is_a_name_all_the_same(String remark) {
        assertThat(rules(remark)).hasSize(1).doesNotContainAnyElementsOf(RULES);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "punct.reqeat, punct.repeat",
                "puntc.width, punct.width",
                "term.inconsistant, term.inconsistent",
                "标点, -",
                "x, -"
            })
    void a_rule_that_was_probably_meant_is_suggested(String word, String rule) {
        assertThat(SuppressionComment.suggestRule(word, RULES).orElse(null)).isEqualTo(rule);
    }

    @Test
    void a_very_long_word_is_not_compared() {
        assertThat(SuppressionComment.suggestRule("punct.repeat".repeat(20), RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- check: on punct.repeat -->",
                "<!-- check: offset -->",
                "<!-- check: off-by-one -->",
                "<!-- recheck: off -->",
                "check: off punct.repeat",
                "`<!-- check: off punct.repeat -->`",
                "<!-- check: off <b> -->",
                "<!-- check: off punct.repeat"
            })
    void anything_else_suppresses_nothing(String text) {
        assertThat(findAll(text)).isEmpty();
    }

    @Test
    void each_comment_lies_where_it_stands_with_its_words() {
        String text = "一<!-- check: off punct.repeat -->二\n<!-- check: off a.rules，b -->";
        List<SuppressionComment> comments = findAll(text);
        assertThat(comments).hasSize(2);
        for (SuppressionComment comment : comments) {
            assertThat(text.substring(comment.from(), comment.to()))
                    .startsWith("<!--")
                    .endsWith("-->");
            for (CommentWord word : comment.words()) {
                assertThat(text.substring(word.from(), word.to())).isEqualTo(word.text());
            }
        }
        assertThat(comments.get(1).words()).extracting(CommentWord::text).containsExactly("a.rules", "b");
    }

    @Test
    void a_text_of_many_comments_is_read_once() {
        Growth.isLinear(20_000, "<!-- check: off x "::repeat, SuppressionCommentTest::findAll);
    }
}
