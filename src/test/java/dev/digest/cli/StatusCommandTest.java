package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    private static final String NINTH = "<entry><id>http://arxiv.org/abs/2210.00009v1</id><title>Ninth Example</title>"
            + "<summary>Two data sets.</summary><author><name>Ada Example</name></author></entry>";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void three_papers_that_are_ready() {
        digest = ReadyPapers.createIn(folder);
    }

    @Test
    void papers_that_are_ready_are_counted_by_category_and_wait_to_be_built() {
        digest.run("status")
                .succeeds()
                .output()
                .contains("Issue 1", "not built yet", "Ready")
                .contains("Next: digest build-issue 1");
        assertThat(digest.run("status", "--json").json().get("next")).isEqualTo("build");
    }

    @Test
    void an_issue_that_holds_everything_is_to_be_checked_and_published() {
        digest.run("build-issue", "64", "--theme", "新范式").succeeds();
        digest.run("status")
                .output()
                .startsWith("Issue 64 · 2022-10-31 · built, 3 papers · 新范式\n")
                .contains("Next: digest check 64, then digest publish 64");
    }

    @Test
    void a_deferred_paper_counts_again_for_the_issue_to_which_it_was_deferred() {
        digest.run("defer", "alpha", "--until", "2").succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.run("status", "--json").json())
                .extracting("ready", "deferred", "next")
                .hasToString("[{NLP研究=2}, 1, publish]");
        digest.run("publish", "1").succeeds();
        assertThat(digest.run("status", "--json").json())
                .extracting("ready", "deferred", "next")
                .hasToString("[{CV研究=1}, 0, build]");
    }

    @Test
    void a_deferred_paper_without_a_summary_waits_again_when_it_is_due() {
        ReadyPapers.add(digest, "2210.00007", "Late");
        digest.run("defer", "late", "--until", "2").succeeds();
        digest.run("status").output().doesNotContain("2210.00007");
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
        digest.run("status").output().contains("2210.00007");
    }

    @Test
    void papers_to_be_written_can_be_named_by_their_rows() {
        ReadyPapers.add(digest, "2210.00007", "Late");
        digest.onTerminal(80).run("status").output().contains("1  2210.00007  Late");
        digest.run("summarize", "1", "--note", "待核").succeeds().messages().contains("1: 2210.00007  Late");
        digest.toPipe().run("status").output().contains("arXiv:2210.00007  Late");
    }

    @Test
    void a_file_that_was_edited_since_is_told() {
        digest.run("build-issue", "64").succeeds();
        digest.write("issues/064.md", digest.read("issues/064.md") + "\n多一行。\n");
        digest.run("status").output().contains("file edited since");
        assertThat(digest.run("status", "--json").json().get("edited")).isEqualTo(true);
    }

    @Test
    void after_publishing_the_next_issue_is_the_one_being_made() {
        digest.run("build-issue", "64").succeeds();
        digest.run("publish", "64").succeeds();
        digest.run("status")
                .output()
                .startsWith("Issue 65")
                .contains("Last published", "issue 64,", "Next: digest add");
    }

    @Test
    void a_paper_without_a_summary_is_named() {
        digest.run("add", "2210.00009", "--from", digest.write("nine.xml", FakeArxiv.feed(NINTH)))
                .succeeds();
        digest.run("status").output().contains("To write", "arXiv:2210.00009  Ninth Example", "Next: digest summarize");
    }

    @Test
    void of_many_papers_to_be_written_eight_are_named_and_those_put_off_are_not_counted() {
        for (int number = 10; number < 22; number++) {
            ReadyPapers.add(digest, "2211.000" + number, "Late " + number);
        }
        digest.run("defer", "2211.00021", "2211.00015", "2210.00001").succeeds();
        digest.run("reject", "2211.00010").succeeds();

        digest.run("status")
                .output()
                .containsPattern("To write +9\n")
                .contains("Late 20", "Late 12", "and 1 more")
                .doesNotContain("Late 21", "Late 15", "Late 11");
        assertThat(digest.run("status", "--json").json())
                .extracting("waiting")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(9);
    }

    @Test
    void eight_papers_to_be_written_are_all() {
        for (int number = 10; number < 18; number++) {
            ReadyPapers.add(digest, "2211.000" + number, "Late " + number);
        }
        digest.run("status")
                .output()
                .containsPattern("To write +8\n")
                .contains("Late 10")
                .doesNotContain("more");
    }

    @Test
    void rejected_and_deferred_papers_are_not_waited_for() {
        digest.run("defer", "2210.00001").succeeds();
        digest.run("reject", "2210.00002").succeeds();
        digest.run("status").output().containsPattern("Ready +1").containsPattern("Deferred +1");
    }

    @Test
    void it_fits_a_screen_in_both_languages() {
        digest.onTerminal(80);
        for (String language : new String[] {"en", "zh"}) {
            assertThat(digest.run("status", "--lang", language).succeeds().out().lines())
                    .hasSizeLessThanOrEqualTo(24);
        }
    }
}
