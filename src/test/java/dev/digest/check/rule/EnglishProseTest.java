package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English sentences that belong to no paper, such as an opening, are prose as Chinese ones are. */
class EnglishProseTest {
    private static final String ISSUE = """
            # Frontier Weekly, Issue 64

            Issue 64 · 31 October 2022

            %s

            ## Papers

            ### NLP

            **Title**: Alpha [Details](https://arxiv.org/abs/2210.00001)

            **Authors**: Ada Example, Ben Example

            **Summary**: We count examples.
            """;

    @TempDir
    Path folder;

    private List<String> excerpts(String rule, String opening) {
        Rule one = RuleCatalog.ALL.stream()
                .filter(candidate -> candidate.name().equals(rule))
                .findFirst()
                .orElseThrow();
        try (RuleFixture desk = new RuleFixture(folder)) {
            return desk.excerpts(one, ISSUE.formatted(opening));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words.doubled      | This week we look at the the models that learn from text.  | the the",
                "term.case          | Most of the code this week is on Github, as usual.         | Github",
                "term.spelling      | It runs in any enviroment that has a compiler.             | enviroment",
                "punct.full-width   | Two papers are about agents，and one is about memory.      | ，",
                "space.before-punct | We read the papers , and then we wrote about them.         | ' ,'",
                "bracket.mixed      | A new method （see below) needs no labels at all.           | （see below)",
                "punct.repeat       | It is faster,, and it needs less memory.                   | ',,'",
                "markup.left-over   | This is the **most important paper of the week.            | **"
            })
    void rules_on_prose_read_it(String rule, String opening, String found) {
        assertThat(excerpts(rule, opening)).containsExactly(found);
    }

    @Test
    void a_line_of_a_wrapped_sentence_is_prose_without_a_mark() {
        assertThat(excerpts("words.doubled", "This week we look at the the models that learn\nfrom what they read"))
                .containsExactly("the the");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Edited by Ada Example, Ben van der Github.",
                "Sponsored by Github Inc. and Javascript Ltd.",
                "Frontier Weekly · Github · 31 Oct. 2022"
            })
    void names_and_dates_are_none(String line) {
        assertThat(excerpts("term.case", line)).isEmpty();
    }
}
