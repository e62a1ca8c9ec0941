package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers chosen from a numbered list, in a terminal that can do no more than print lines. */
class ChoosingPapersTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers_alpha_beta_gamma() {
        digest = ReadyPapers.createIn(folder).onTerminal(80);
    }

    @Test
    void a_command_without_papers_shows_them_with_numbers() {
        var shown = digest.withInput("2\n").run("show").succeeds();
        shown.messages().contains("  1  2210.00003", "  3  2210.00001", "Alpha", "Which paper?");
        shown.output().contains("arXiv:2210.00002");
    }

    @Test
    void several_papers_are_chosen_by_several_numbers() {
        digest.withInput("1，3\n").run("reject", "--reason", "x").succeeds();
        assertThat(digest.run("status", "--json").json().get("ready")).hasToString("{NLP研究=1}");
    }

    @Test
    void words_narrow_the_list() {
        digest.withInput("alpha\n1\n").run("show").succeeds().output().contains("arXiv:2210.00001");
    }

    @Test
    void a_number_that_is_not_in_the_list_is_asked_for_again() {
        digest.withInput("4\n2-1\n1 2\n1\n").run("show").succeeds().messages().contains("Not in the list: 4");
    }

    @Test
    void nothing_chosen_changes_nothing() {
        digest.withInput("\n").run("remove", "--yes").exits(1).messages().contains("No paper was chosen");
        digest.withInput("").run("remove", "--yes").exits(1);
        assertThat(digest.toPipe().run("list", "--ids").out().lines()).hasSize(3);
    }

    @Test
    void words_of_several_titles_are_a_choice_among_these() {
        ReadyPapers.add(digest, "2210.00004", "Alpha and Omega");
        digest.withInput("2\n").run("show", "alp").succeeds().output().contains("arXiv:2210.00001");
    }

    @Test
    void removing_offers_no_published_paper_and_asks() {
        digest.toPipe().run("build-issue", "1", "alpha").succeeds();
        digest.run("publish", "1").succeeds();
        digest.onTerminal(80)
                .withInput("1\ny\n")
                .run("remove")
                .succeeds()
                .messages()
                .doesNotContain("2210.00001");
        digest.toPipe().run("list", "--ids").output().contains("2210.00001", "2210.00002");
    }

    @Test
    void where_nobody_can_choose_a_missing_paper_is_an_error() {
        digest.run("show", "--no-input").exits(2).messages().contains("missing argument REF");
        digest.run("show", "--json").exits(2);
        digest.toPipe().run("show").exits(2);
    }
}
