package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.PseudoTerminal;
import dev.digest.testing.PseudoTerminal.TerminalSize;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A week's editing in a real terminal, where commands may ask and editors are opened. */
@Timeout(300)
@Tag("slow")
class RealTerminalEditingTest {
    private static final TerminalSize WIDE =
            new TerminalSize(200, 50, Map.of("DIGEST_PAGER", "off", "LC_ALL", "C.UTF-8"));

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void ready_papers() {
        digest = ReadyPapers.createIn(folder);
    }

    private String screen(String... arguments) {
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, WIDE, arguments)) {
            assertThat(terminal.awaitExit()).as(terminal.screenText()).isZero();
            return terminal.screenText();
        }
    }

    @Test
    void a_published_issue_is_corrected_without_a_question_and_says_so_to_its_readers() {
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的新简介"));
        assertThat(screen("publish", "1", "--correction", "甲的简介有误")).contains("001.md");
        assertThat(digest.read("issues/001.md")).contains("甲的新简介", "更正", "甲的简介有误");
        digest.run("show", "2210.00001").output().contains("甲的新简介");
        digest.run("doctor").succeeds();
    }

    @Test
    void the_form_of_an_old_issue_is_asked_about_and_kept() {
        digest.write("old.md", """
                # 《别刊》第 9 期

                ## 内容

                ### 工具
                1、[第一个](https://example.org/one)：开源的摄影后期处理工具，能够存储数字底片。

                2、[第二个](https://example.org/two)：完全开源的财务软件，提供简洁的操作界面。
                """);
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, WIDE, "import", "old.md")) {
            terminal.awaitText("第二个").awaitText("[y/N]").type("y\ny\n");
            assertThat(terminal.awaitExit()).as(terminal.screenText()).isZero();
        }
        assertThat(digest.read("digest.yaml")).contains("forms:");
        digest.run("list", "--issue", "9").output().contains("第一个", "第二个");
    }

    @Test
    void a_form_that_is_declined_leaves_everything_as_it_was() {
        digest.write("old.md", """
                # 《别刊》第 9 期

                ### 工具
                1、[第一个](https://example.org/one)：开源的摄影后期处理工具。

                2、[第二个](https://example.org/two)：完全开源的财务软件。
                """);
        String settings = digest.read("digest.yaml");
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, WIDE, "import", "old.md")) {
            terminal.awaitText("[y/N]").type("n\n");
            assertThat(terminal.awaitExit()).as(terminal.screenText()).isEqualTo(1);
        }
        assertThat(digest.read("digest.yaml")).isEqualTo(settings);
        digest.run("list", "--issue", "9").output().doesNotContain("第一个");
    }

    @Test
    void sheets_of_several_papers_are_written_to_a_file_and_read_back() {
        ReadyPapers.add(digest, "2210.00007", "Delta");
        ReadyPapers.add(digest, "2210.00008", "Epsilon");
        assertThat(screen("summarize", "--to", "sheets.md")).contains("sheets.md");
        String sheets = digest.read("sheets.md");
        assertThat(sheets).contains("Delta", "Epsilon").doesNotContain("Alpha");
        digest.write(
                "sheets.md", sheets.replace("category:", "category: NLP研究").replace("title-zh:", "title-zh: 一项研究"));
        assertThat(screen("summarize", "--file", "sheets.md")).contains("2210.00007", "2210.00008");
        digest.run("show", "2210.00008").output().contains("一项研究", "NLP研究");
    }
}
