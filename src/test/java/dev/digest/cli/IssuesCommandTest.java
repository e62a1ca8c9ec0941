package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuesCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void two_issues_of_which_one_is_out() {
        digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "63", "2210.00001", "--date", "2022-10-24").succeeds();
        digest.run("publish", "63").succeeds();
        digest.run("build-issue", "64", "--theme", "新范式").succeeds();
    }

    @Test
    void issues_are_listed_the_last_first_with_state_day_papers_and_theme() {
        digest.run("issues")
                .succeeds()
                .output()
                .isEqualTo("64\tdraft\t2022-10-31\t2\t新范式\t\n63\tpublished\t2022-10-24\t1\t\t\n");
    }

    @Test
    void a_terminal_gets_a_table_in_the_users_language() {
        digest.onTerminal(80);
        digest.run("issues").output().contains("ISSUE", "STATE", "draft");
        digest.run("issues", "--lang", "zh").output().doesNotContain("STATE", "draft");
    }

    @Test
    void scripts_get_the_papers_too() {
        assertThat(digest.run("issues", "list", "--json").jsonList("issues"))
                .first()
                .hasToString("{issue=64, state=draft, theme=新范式, date=2022-10-31, publishedAt=null, correctedAt=null,"
                        + " papers=[arXiv:2210.00002, arXiv:2210.00003]}");
    }

    @Test
    void the_papers_of_an_issue_are_listed() {
        digest.run("list", "--issue", "63", "--ids").output().isEqualTo("arXiv:2210.00001\n");
        digest.run("list", "--issue", "64", "--ids").output().hasLineCount(2);
    }

    @Test
    void a_newsletter_without_issues_says_so() {
        TestProgram empty = new TestProgram(folder.resolve("another"));
        digest.run("init", "another").succeeds();
        empty.run("issues").succeeds().messages().contains("build-issue");
        assertThat(empty.run("issues", "--json").jsonList("issues")).isEmpty();
    }
}
