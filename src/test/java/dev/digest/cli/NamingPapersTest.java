package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper named by words of its title, by its row in the last list, and as the last one. */
class NamingPapersTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers_alpha_beta_gamma_and_alpha_beta() {
        digest = ReadyPapers.createIn(folder);
        ReadyPapers.add(digest, "2210.00004", "Alpha and Omega of Robots");
    }

    @Test
    void words_of_a_title_name_its_paper_in_every_command() {
        digest.run("show", "omega", "robot").succeeds().output().contains("arXiv:2210.00004");
        digest.run("summarize", "omega", "--note", "待核").succeeds().messages().contains("omega: 2210.00004");
        digest.run("history", "robots", "omega").succeeds().output().contains("summarize");
        digest.run("export", "omega", "--format", "json").succeeds().output().contains("待核");
        digest.run("build-issue", "1", "gamma").succeeds();
        digest.run("arrange", "1", "gamma", "--to", "CV研究").succeeds();
        digest.run("reject", "omega robots", "--reason", "不合适")
                .succeeds()
                .output()
                .contains("2210.00004");
        digest.run("remove", "omega", "--yes").succeeds().messages().contains("arXiv:2210.00004  Alpha and Omega");
        digest.run("list", "--ids").output().doesNotContain("2210.00004");
    }

    @Test
    void a_title_that_begins_another_one_is_its_own() {
        digest.run("show", "alpha").succeeds().output().contains("arXiv:2210.00001");
    }

    @Test
    void words_of_several_titles_list_them_and_change_nothing() {
        digest.run("remove", "alp", "--yes")
                .exits(1)
                .messages()
                .contains("2210.00001  Alpha", "2210.00004  Alpha and Omega of Robots");
        assertThat(digest.run("list", "--ids").out().lines()).hasSize(4);
    }

    @Test
    void words_on_standard_input_are_no_reference() {
        digest.withInput("omega\n1\n").run("reject", "-").exits(1).messages().contains("omega", "\"1\"");
    }

    @Test
    void a_new_paper_is_not_added_by_words() {
        digest.run("add", "omega").succeeds().messages().contains("2210.00004");
        digest.run("add", "nowhere").exits(1).messages().contains("nowhere");
    }

    @Test
    void a_row_of_the_last_list_names_its_paper() {
        digest.onTerminal(80).run("list", "--sort", "title").succeeds().output().contains("\n1  2210.00001");
        digest.run("summarize", "4", "--note", "第四行").succeeds().messages().contains("4: 2210.00003  Gamma");
        digest.run("list", "--search", "Beta").succeeds();
        digest.toPipe().run("show", "1").succeeds().output().contains("Beta");
    }

    @Test
    void which_paper_was_taken_is_told_on_one_line_and_not_by_show() {
        digest.onTerminal(30)
                .run("history", "omega")
                .succeeds()
                .messages()
                .contains("omega: 2210.00004  Alpha and …\n");
        digest.run("show", "omega").succeeds().messages().isEmpty();
    }

    @Test
    void a_list_that_goes_into_a_pipe_has_no_rows() {
        digest.run("list").succeeds().output().startsWith("arXiv:2210.00004\t");
        digest.run("show", "1").exits(1).messages().contains("No list has been shown");
    }

    @Test
    void the_row_of_yesterdays_list_is_refused() {
        digest.onTerminal(80).run("list").succeeds();
        digest.atTime("2022-11-01T11:00:00Z").run("show", "1").succeeds();
        digest.atTime("2022-11-01T13:00:00Z")
                .run("show", "1")
                .exits(1)
                .messages()
                .contains("more than a day");
    }

    @Test
    void last_is_the_paper_of_the_command_before() {
        digest.onTerminal(80).run("show", "beta").succeeds();
        digest.run("summarize", "@last", "--note", "乙").succeeds().messages().contains("@last: 2210.00002  Beta");
        digest.run("show", "@last").succeeds().output().contains("乙");
    }

    @Test
    void a_script_does_not_change_what_last_means() {
        digest.onTerminal(80).run("show", "beta").succeeds();
        digest.toPipe().run("show", "gamma").succeeds();
        digest.run("show", "@last").succeeds().output().contains("Beta");
    }

    @Test
    void another_newsletter_has_its_own_rows() {
        digest.onTerminal(80).run("list").succeeds();
        digest.run("init", "other", "--name", "另一刊").succeeds();
        digest.run("-w", "other", "show", "1").exits(1).messages().contains("No list has been shown");
    }

    @Test
    void a_number_before_papers_is_an_issue_and_after_it_a_row() {
        digest.onTerminal(80).run("list", "--sort", "title").succeeds();
        digest.run("build-issue", "7", "3").succeeds();
        digest.toPipe().run("list", "--issue", "7", "--ids").output().isEqualTo("arXiv:2210.00002\n");
    }
}
