package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would move a cursor, cover a line or turn its reading round reaches neither a terminal nor a file. */
class ControlCharactersTest {
    private static final String EVIL = "Good&#13;Evil&#x0D;&#10;&#27;[2K&#x202E;&#x9B;1m\u001b[31m\u202e";
    private static final String DRAFT = """
            # 《试刊》第9期

            ## 论文推荐

            ### 【NLP研究】

            **标题**：A %1$s Title（题 %1$s 目）

            **作者**：Ada %1$s

            **简介**：摘要 %1$s `code %1$s` [链接 %1$s](https://example.org) ![图 %1$s](x.png "题 %1$s")[^1]

            | 甲 %1$s | 乙 |
            |---|---|
            | 丙 %1$s | 丁 |

            **论文下载**：https://arxiv.org/pdf/2210.11610.pdf

            [^1]: 注 %1$s
            """.formatted(EVIL);

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "wechat", "email", "json", "eml"})
    void no_form_of_an_issue_has_any(String form) {
        digest.write("draft.md", DRAFT);
        String[] command = {"render", "draft.md", "--to", form, "-o", "-"};
        // Lines of a mail end in both characters.
        assertHarmless(digest.run(command).out().replace("\r\n", "\n"));
        assertHarmless(digest.onTerminal(80).run(command).out().replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check draft.md", "check draft.md --format github", "import --dry-run draft.md"})
    void no_command_that_tells_of_an_issue_shows_any(String command) {
        digest.write("draft.md", DRAFT);
        assertHarmless(digest.onTerminal(80).run(command.split(" ")).out());
    }

    @Test
    void the_text_of_a_file_is_shown_on_a_terminal_without_them_and_goes_through_a_pipe_as_it_is() {
        String raw = "# 《试刊》第9期\n\n标题：A\u001b[31mB。。\n";
        assertHarmless(
                digest.onTerminal(80).withInput(raw).run("check", "-", "--fix").out());
        assertThat(digest.toPipe().run("check", "-", "--fix").out()).contains("\u001b[31m");
    }

    @Test
    void what_is_imported_has_none_in_any_field() {
        digest.run("import", digest.write("draft.md", DRAFT)).succeeds();
        String shown = digest.run("show", "2210.11610", "--json").succeeds().out();
        assertHarmless(shown);
        assertThat(shown).contains("Good Evil").doesNotContain("\\r").doesNotContain("u001b");
        digest.run("build-issue", "9", "--force", "-o", "again.md");
        assertHarmless(digest.run("list").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--text", "--note", "--title-zh", "--institutions", "--authors", "--recommendation"})
    void an_editors_words_have_none_wherever_they_are_printed(String option) {
        digest.run("add", "--from", digest.write("a.bib", "@misc{a, title = {A}, eprint = {2210.11610}}"))
                .succeeds();
        digest.run("summarize", "2210.11610", "-c", "NLP研究", option, "好\rEvil\u001b[2K\u202e\u0085字")
                .succeeds();
        assertHarmless(digest.onTerminal(80).run("show", "2210.11610").out());
        assertHarmless(
                digest.toPipe().run("build-issue", "1", "--draft", "-o", "-").out());
        assertHarmless(
                digest.run("export", "--format", "csv", "2210.11610").out().replace("\r\n", "\n"));
    }

    private static void assertHarmless(String text) {
        assertThat(text.codePoints().filter(ControlCharactersTest::acts).mapToObj(Integer::toHexString))
                .as(text)
                .isEmpty();
    }

    private static boolean acts(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
