package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.digest.problem.Problem;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody writes by hand. A time that grew with the square of the length would be minutes here. */
class LongFileTest {
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "[",
                "![",
                "*a_",
                "`",
                "(",
                "（",
                "|",
                "标题:",
                "https://a.b/(",
                "**标题:** ",
                "<b>",
                "<div>"
            })
    void a_line_of_a_million_characters_is_read_in_time(String piece) {
        String line = piece.repeat(1_000_000 / piece.length());
        for (String name : new String[] {"x.txt", "x.md", "x.html"}) {
            read(
                    name,
                    "<p>论文推荐<p>标题:" + line + "<p>简介:" + line + "<p>链接:" + line,
                    name.endsWith("html") ? "<p>" : "\n\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\n", "> ", "- ", "1. ", "标题:x", "作者:", "https://a.b/", "[a](https://b.c)", "<div>"})
    void a_hundred_thousand_lines_are_read_in_time(String line) {
        for (String name : new String[] {"x.txt", "x.md", "x.html"}) {
            read(name, "<p>论文推荐<p>标题:x<p>" + (line + "\n").repeat(100_000), name.endsWith("html") ? "<p>" : "\n\n");
        }
    }

    private static void read(String name, String text, String paragraph) {
        assertTimeoutPreemptively(ENOUGH, () -> {
            try {
                assertThat(ParsedIssueFixture.READER
                                .read(name, text.replace("<p>", paragraph))
                                .entries())
                        .isNotEmpty();
            } catch (Problem none) {
                assertThat(none.key()).isEqualTo("reading.no-issue");
            }
        });
    }
}
