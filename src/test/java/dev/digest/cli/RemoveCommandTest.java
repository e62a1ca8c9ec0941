package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoveCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers() {
        digest = ReadyPapers.createIn(folder);
    }

    @Test
    void a_paper_is_removed_and_undo_brings_it_back() {
        String before = digest.run("show", "2210.00002").out();
        digest.run("remove", "2210.00002", "--yes").succeeds().output().isEqualTo("removed arXiv:2210.00002\n");
        digest.run("show", "2210.00002").exits(1);
        assertThat(digest.run("list", "--ids").out()).isEqualTo("arXiv:2210.00003\narXiv:2210.00001\n");
        digest.run("undo").succeeds();
        assertThat(digest.run("show", "2210.00002").out()).isEqualTo(before);
    }

    @Test
    void what_was_written_is_there_again_when_the_paper_is_added_again() {
        digest.run("remove", "2210.00002", "--yes").succeeds();
        ReadyPapers.add(digest, "2210.00002", "Beta");
        assertThat(digest.run("show", "2210.00002", "--json").json())
                .extracting("summary", "category", "status")
                .containsExactly("乙的简介", "NLP研究", "ready");
    }

    @Test
    void words_that_were_taken_back_do_not_come_with_the_paper() {
        ReadyPapers.add(digest, "2210.00009", "Delta");
        ReadyPapers.summarize(digest, "2210.00009", "NLP研究", "丁的简介");
        digest.run("undo").succeeds();
        digest.run("remove", "2210.00009", "--yes").succeeds();
        ReadyPapers.add(digest, "2210.00009", "Delta");
        assertThat(digest.run("show", "2210.00009", "--json").json().get("summary"))
                .isNull();
    }

    @Test
    void whoever_cannot_be_asked_has_to_say_yes() {
        digest.run("remove", "2210.00002").exits(2).messages().contains("--yes");
        digest.run("remove").exits(2);
        digest.run("show", "2210.00002").succeeds();
    }

    @Test
    void a_person_is_asked() {
        digest.onTerminal(80).withInput("n\n").run("remove", "2210.00002").exits(1);
        digest.run("show", "2210.00002").succeeds();
        digest.withInput("y\n")
                .run("remove", "2210.00002")
                .succeeds()
                .messages()
                .contains("Beta", "[y/N]");
        digest.run("show", "2210.00002").exits(1);
    }

    @Test
    void papers_of_a_published_issue_stay() {
        digest.run("build-issue", "1", "2210.00002").succeeds();
        digest.run("publish", "1", "--pass", "summary.length,field.missing", "--why", "试刊")
                .succeeds();
        digest.run("remove", "2210.00001", "2210.00002", "--yes")
                .exits(1)
                .messages()
                .contains("arXiv:2210.00002  No.1", "digest unpublish");
        digest.run("show", "2210.00001").succeeds();
    }

    @Test
    void a_paper_is_taken_out_of_the_issue_that_is_being_made() {
        digest.run("build-issue", "1").succeeds();
        digest.run("remove", "2210.00002", "--yes").succeeds().messages().contains("digest build-issue 1");
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).contains("Alpha", "Gamma").doesNotContain("Beta");
    }

    @Test
    void none_is_removed_when_one_is_unknown() {
        digest.run("remove", "2210.00001", "2299.00001", "--yes").exits(1);
        digest.run("remove", "2210.00001", "2210.77777", "--yes").exits(1);
        assertThat(digest.run("list", "--json").jsonList("papers")).hasSize(3);
    }

    @Test
    void scripts_learn_what_was_removed() {
        assertThat(digest.run("remove", "2210.00001", "--yes", "--json")
                        .succeeds()
                        .jsonList("removed"))
                .isEqualTo(List.of("arXiv:2210.00001"));
    }
}
