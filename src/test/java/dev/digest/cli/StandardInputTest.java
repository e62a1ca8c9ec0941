package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever reads a file reads {@code -}: standard input, be it a pipe, a file or a terminal. */
class StandardInputTest {
    private static final String DRAFT = """
            《试刊》第9期

            论文推荐

            【NLP研究】

            标题：A Title（一个标题）
            作者：Ada Example
            简介：本文提出新方法，效果很好。。
            论文下载：https://arxiv.org/pdf/2210.11610.pdf
            """;

    private static final String BIBLIOGRAPHY = "@misc{k, title = {A Title}, eprint = {2210.11610}}\n";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    @Test
    void a_draft_is_checked_and_findings_name_standard_input() {
        digest.withInput(DRAFT).run("check", "-").output().contains("<stdin>:9:", "[punct.repeat]");
        digest.run("--lang", "zh", "check", "-").output().contains("标准输入:9:");
        assertThat(digest.run("check", "-", "--json").json().get("file")).isEqualTo("<stdin>");
    }

    @Test
    void a_fixed_draft_is_the_output_and_what_is_left_stands_beside_it() {
        CommandResult run = digest.withInput(DRAFT + "\n标题：另一个标题\n").run("check", "-", "--fix");
        run.output().contains("效果很好。\n").doesNotContain("。。").doesNotContain("[punct.repeat]");
        run.messages().contains("<stdin>: fixed 1", "remaining: <stdin>:");
        assertThat(digest.path("-")).doesNotExist();
    }

    @Test
    void a_fixed_draft_is_not_mixed_with_other_output() {
        digest.withInput(DRAFT)
                .run("check", "-", "1", "--fix")
                .exits(2)
                .messages()
                .contains("--fix");
        digest.run("check", "-", "--fix", "--format", "sarif")
                .exits(2)
                .messages()
                .contains("--format");
        Map<?, ?> json = digest.run("check", "-", "--fix", "--json").json();
        assertThat((String) json.get("text")).contains("效果很好。\n");
    }

    @ParameterizedTest
    @CsvSource({"text, 《试刊》第9期", "html, <!DOCTYPE html>", "json, \"titleZh\"", "wechat, <section"})
    void a_draft_is_rendered_to_standard_output(String form, String begin) {
        digest.withInput(DRAFT)
                .run("render", "-", "--to", form)
                .succeeds()
                .output()
                .contains(begin, "A Title");
    }

    @Test
    void a_word_file_goes_to_the_pipe_as_well_and_not_to_a_terminal() {
        digest.withInput(DRAFT)
                .run("render", "-", "--to", "docx")
                .succeeds()
                .output()
                .startsWith("PK");
        digest.onTerminal(80)
                .run("render", "-", "--to", "docx")
                .exits(2)
                .messages()
                .contains("-o FILE.docx");
        digest.toPipe().run("render", "-", "--to", "docx", "-o", "issue.docx").succeeds();
        assertThat(digest.path("issue.docx")).isNotEmptyFile();
    }

    @Test
    void pictures_of_a_draft_on_standard_input_lie_where_the_user_is() {
        digest.withInput(DRAFT.replace("论文下载", "![图](missing.png)\n论文下载"))
                .run("render", "-", "--to", "wechat")
                .messages()
                .contains("<stdin>", "missing.png");
    }

    @Test
    void an_issue_is_imported() {
        digest.withInput(DRAFT)
                .run("import", "-")
                .succeeds()
                .output()
                .isEqualTo("imported issue 9: 1 paper  <stdin>\n");
        digest.run("list", "--ids").output().isEqualTo("arXiv:2210.11610\n");
    }

    @Test
    void a_bibliography_is_imported_and_added_however_it_comes() {
        digest.withInput(BIBLIOGRAPHY)
                .run("import", "-", "--dry-run")
                .succeeds()
                .output()
                .contains("added arXiv:2210.11610");
        digest.run("add", "-").succeeds().output().contains("added arXiv:2210.11610");
        digest.run("add", "--from", "-").succeeds().output().contains("already in library arXiv:2210.11610");
        digest.run("import", digest.write("refs.bib", BIBLIOGRAPHY))
                .succeeds()
                .output()
                .contains("already in library");
    }

    @Test
    void a_whole_library_is_imported() {
        digest.withInput(BIBLIOGRAPHY).run("add", "-").succeeds();
        String library = digest.run("export", "--format", "json").succeeds().out();
        TestProgram other = new TestProgram(folder.resolve("other"));
        assertThat(folder.resolve("other").toFile().mkdirs()).isTrue();
        other.run("init", "--name", "试刊").succeeds();
        other.withInput(library).run("import", "-").succeeds().output().contains("<stdin>");
        other.run("list", "--ids").output().isEqualTo("arXiv:2210.11610\n");
    }

    @Test
    void sheets_and_events_are_read() {
        digest.withInput(BIBLIOGRAPHY).run("add", "-").succeeds();
        digest.withInput("---\nid: 2210.11610\ntitle-zh\n---\n摘要。\n")
                .run("summarize", "--file", "-")
                .exits(1)
                .messages()
                .contains("<stdin>");
        digest.withInput("讲座的内容。\n")
                .run("event", "add", "--title", "讲座", "--file", "-")
                .succeeds();
        digest.run("event", "list", "--json").output().contains("讲座的内容。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check -", "render - --to text", "import -", "add --from -"})
    void a_terminal_is_read_to_its_end_and_the_user_is_told_how_to_end_it(String command) {
        digest.onTerminal(80)
                .withInput(command.startsWith("add") ? BIBLIOGRAPHY : DRAFT)
                .run(command.split(" "))
                .messages()
                .contains("Ctrl-D");
        digest.run((command + " --no-input").split(" ")).exits(2).messages().contains("--no-input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check -", "render - --to text", "import -", "add -", "add --from -", "export - --format bibtex"
            })
    void what_has_no_end_is_refused_by_its_size(String command) {
        digest.withInput("a".repeat((16 << 20) + 1))
                .run(command.split(" "))
                .exits(1)
                .messages()
                .contains("<stdin> is larger than 16 MB");
    }

    @Test
    void nothing_is_written_beside_the_newsletter() throws Exception {
        digest.withInput(DRAFT).run("check", "-", "--fix");
        digest.run("render", "-", "--to", "text");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("stdin") || name.equals("-"));
        }
    }
}
