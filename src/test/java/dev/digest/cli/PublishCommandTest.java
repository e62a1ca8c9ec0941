package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue_is_built() {
        digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "1", "2210.00001", "2210.00002").succeeds();
    }

    private void publish() {
        digest.run("publish", "1").succeeds().output().isEqualTo("Published issue 1 with 2 papers.\n");
    }

    @Test
    void a_dry_run_says_what_would_be_published() {
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1", "--dry-run").succeeds().output().isEqualTo("Would publish issue 1 with 3 papers.\n");
        digest.run("publish", "1").succeeds();
        digest.run("unpublish", "1", "--dry-run").succeeds().output().startsWith("Would unpublish issue 1 ");
    }

    @Test
    void commands_about_an_issue_agree_which_one_is_meant_without_a_number() {
        TestProgram weekly = ReadyPapers.createIn(folder.resolve("weekly"));
        weekly.run("build-issue").succeeds();
        weekly.run("arrange", "gamma", "--before", "beta").succeeds().messages().contains("issues/001.md");
        weekly.run("check").succeeds().messages().contains("001.md");
        weekly.run("publish").succeeds().output().contains("Published issue 1 ");
        weekly.run("render", "--to", "text").succeeds().output().contains("第1期");
        weekly.run("check").succeeds().messages().contains("001.md");
        weekly.run("publish").succeeds().messages().contains("Issue 1 was already published");
    }

    @Test
    void its_papers_are_published_and_it_is_the_next_ones_turn() {
        publish();
        digest.run("list", "--status", "published", "--ids").output().isEqualTo("arXiv:2210.00002\narXiv:2210.00001\n");
        digest.run("issues").output().startsWith("1\tpublished\t");
        digest.run("build-issue").succeeds().output().isEqualTo("issues/002.md\n");
        assertThat(digest.read("issues/002.md")).contains("Gamma").doesNotContain("Alpha", "Beta");
    }

    @Test
    void scripts_get_the_issue() {
        assertThat(digest.run("publish", "1", "--json").succeeds().json())
                .hasToString(
                        "{formatVersion=1, issue=1, state=published, theme=null, date=2022-10-31,"
                                + " publishedAt=2022-10-31T12:00:00Z, correctedAt=null, papers=[arXiv:2210.00001, arXiv:2210.00002]}");
        assertThat(digest.run("show", "2210.00001", "--json").json())
                .asString()
                .contains("status=published", "issue=1");
    }

    @Test
    void its_papers_are_never_offered_or_taken_again() {
        publish();
        digest.run("add", "2210.00001v3").succeeds().messages().contains("arXiv:2210.00001 is in issue 1");
        digest.run("build-issue", "2", "2210.00001").exits(1).messages().contains("already in issue 1");
        digest.run("build-issue", "2", "2210.00001", "--allow-duplicate").succeeds();
    }

    @Test
    void a_paper_with_the_title_of_a_published_one_is_told_of_and_no_more() {
        publish();
        digest.run("add", "https://example.org/alpha", "--from", page("alpha.html", "ALPHA!"))
                .succeeds()
                .messages()
                .contains("same title as arXiv:2210.00001");
        ReadyPapers.summarize(digest, "https://example.org/alpha", "CV研究", "简介");
        digest.run("summarize", "https://example.org/alpha", "--authors", "Ada Example")
                .succeeds();
        digest.run("build-issue", "2", "https://example.org/alpha").succeeds();
    }

    private String page(String name, String title) {
        return digest.write(
                name, "<!doctype html><meta name=citation_title content='" + title + "'><title>" + title + "</title>");
    }

    @Test
    void it_may_be_built_again_as_it_is_and_not_otherwise() {
        String text = digest.read("issues/001.md");
        publish();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).isEqualTo(text);
        digest.run("build-issue", "1", "--theme", "x").exits(1).messages().contains("Issue 1 is published");
        digest.run("build-issue", "1", "2210.00003").exits(1);
    }

    @Test
    void to_publish_twice_changes_nothing() {
        publish();
        digest.run("publish", "1").succeeds().messages().contains("already published");
    }

    @Test
    void what_is_taken_back_may_be_changed_again() {
        publish();
        digest.run("unpublish", "1").succeeds().output().isEqualTo("Unpublished issue 1 with 2 papers.\n");
        digest.run("unpublish", "1").exits(1).messages().contains("not published");
        digest.run("unpublish", "70")
                .exits(1)
                .messages()
                .isEqualTo("error: Issue 70 does not exist.\nnext: List issues with digest issues.\n");
        digest.run("list", "--status", "ready").output().hasLineCount(3);
        digest.run("build-issue").succeeds().output().isEqualTo("issues/001.md\n");
        digest.run("publish", "1").succeeds();
    }

    @Test
    void an_issue_that_does_not_exist_is_refused() {
        digest.run("publish", "7").exits(1).messages().contains("Issue 7 does not exist");
        digest.run("publish", "x").exits(2);
        digest.run("publish", "1", "2").exits(2);
    }

    @Test
    void a_file_that_was_lost_is_written_as_it_was_built() throws IOException {
        String built = digest.read("issues/001.md");
        Files.delete(digest.path("issues/001.md"));
        digest.run("publish", "1").succeeds();
        assertThat(digest.read("issues/001.md")).isEqualTo(built);
    }

    @Test
    void a_file_that_is_older_than_the_library_is_refused() {
        ReadyPapers.summarize(digest, "2210.00001", "CV研究", "改过的简介");
        digest.run("publish", "1").exits(1).messages().contains("issues/001.md is older");
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
    }

    @Test
    void a_draft_that_lacks_something_is_refused() {
        ReadyPapers.add(digest, "2210.00004", "Delta");
        digest.run("build-issue", "1", "2210.00001", "2210.00004", "--draft").succeeds();
        digest.run("publish", "1").exits(1).messages().contains("arXiv:2210.00004: missing summary, category");
        digest.run("issues").output().startsWith("1\tdraft");
    }

    @Test
    void papers_without_sources_asked_are_not_among_those_of_our_own_issues() {
        publish();
        try (FakeArxiv arxiv = new FakeArxiv()) {
            digest.withArxiv(arxiv).run("add", "--refresh").succeeds();
            assertThat(arxiv.requests()).isEmpty();
        }
    }
}
