package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.problem.Problem;
import dev.digest.testing.Growth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody writes by hand. The work on them may grow with their length, and no faster. */
@Tag("slow")
class LongFileTest {
    private static final List<String> NAMES = List.of("x.txt", "x.md", "x.html");

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
    void a_very_long_line_is_read_once(String piece) {
        for (String name : NAMES) {
            Growth.isLinear(
                    piece, 500_000, line -> read(name, "<p>论文推荐<p>标题:" + line + "<p>简介:" + line + "<p>链接:" + line));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\n", "> ", "- ", "1. ", "标题:x", "作者:", "https://a.b/", "[a](https://b.c)", "<div>"})
    void very_many_lines_are_read_once(String line) {
        for (String name : NAMES) {
            Growth.isLinear(
                    80_000, count -> "<p>论文推荐<p>标题:x<p>" + (line + "\n").repeat(count), text -> read(name, text));
        }
    }

    private static void read(String name, String text) {
        String paragraph = name.endsWith("html") ? "<p>" : "\n\n";
        try {
            assertThat(ParsedIssueFixture.READER
                            .read(name, text.replace("<p>", paragraph))
                            .entries())
                    .isNotEmpty();
        } catch (Problem none) {
            assertThat(none.key()).isEqualTo("reading.no-issue");
        }
    }
}
