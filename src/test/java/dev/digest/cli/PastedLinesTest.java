package dev.digest.cli;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of notes with papers in them: what they say beside the paper is not lost. */
class PastedLinesTest {
    @TempDir
    Path folder;

    private final FakeArxiv arxiv =
            new FakeArxiv().withPaper("2210.11610", "A Title").withPaper("2210.11611", "Another");
    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder).withArxiv(arxiv);
    }

    @AfterEach
    void close() {
        arxiv.close();
    }

    @Test
    void what_a_line_says_becomes_the_papers_note() {
        digest.withInput("https://arxiv.org/abs/2210.11610 这篇不错\n2210.11611，arXiv:2210.11610 一起看\n")
                .run("add", "-")
                .succeeds()
                .messages()
                .contains("arXiv:2210.11610: added to its note: 这篇不错");
        digest.run("show", "2210.11610").output().contains("这篇不错\n一起看");
        digest.run("show", "2210.11611").output().contains("一起看");
    }

    @Test
    void a_note_that_is_there_is_added_to_and_never_twice() {
        digest.run("add", "2210.11610").succeeds();
        digest.run("summarize", "2210.11610", "--note", "王老师推荐").succeeds();
        digest.run("add", "2210.11610 下周用").succeeds();
        digest.run("add", "2210.11610 下周用").succeeds().messages().doesNotContain("note");
        digest.run("show", "2210.11610", "--json").output().contains("\"note\" : \"王老师推荐\\n下周用\"");
    }

    @Test
    void a_note_is_recorded_and_taken_back_as_any_other_words() {
        digest.run("add", "2210.11610").succeeds();
        digest.run("add", "2210.11610 下周用").succeeds();
        digest.run("history", "2210.11610").output().contains("note");
        digest.run("undo").succeeds();
        digest.run("show", "2210.11610").output().doesNotContain("下周用");
    }

    @Test
    void the_title_beside_an_id_is_no_note() {
        digest.run("add", "[2210.11610] A  Title").succeeds().messages().doesNotContain("note");
    }

    @Test
    void a_dry_run_keeps_no_note() {
        digest.run("add", "2210.11610").succeeds();
        digest.run("add", "--dry-run", "2210.11610 下周用").succeeds();
        digest.run("show", "2210.11610").output().doesNotContain("下周用");
    }

    @Test
    void the_note_goes_to_the_paper_that_is_here_under_another_id() {
        digest.run("add", "--from", digest.write("a.bib", "@misc{a, title={A}, eprint={2210.11610}, doi={10.1000/x}}"))
                .succeeds();
        digest.run("add", "https://doi.org/10.1000/x 换个链接")
                .succeeds()
                .messages()
                .contains("换个链接");
        digest.run("show", "2210.11610").output().contains("换个链接");
    }

    @Test
    void lines_that_can_never_work_are_not_offered_again_and_the_totals_come_last() {
        CommandResult run = digest.withInput("2210.11610\n2210.11611\nnot a paper\n2210.1\n2210.99999\n")
                .run("add", "-")
                .exits(1);
        run.messages().contains("2 added, 3 failed");
        run.messages().containsPattern("digest add 2210\\.99999\n");
    }
}
