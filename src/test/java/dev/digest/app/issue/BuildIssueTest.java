package dev.digest.app.issue;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.Notice;
import dev.digest.app.PaperLookup;
import dev.digest.paper.ArxivId;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIssueTest {
    @TempDir
    Path folder;

    private static BuildIssue.Request request(int number, boolean force) {
        return new BuildIssue.Request(
                number, Optional.empty(), Optional.empty(), Optional.empty(), force, false, false, false);
    }

    private static BuildIssue.Request only(int number, Newsroom newsroom, String ref) {
        return new BuildIssue.Request(
                number,
                Optional.of(List.of(new PaperLookup(newsroom).require(ArxivId.of(ref)))),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false);
    }

    @Test
    void an_issue_needs_papers_or_events() {
        try (Newsroom newsroom = TestNewsroom.in(folder).open()) {
            assertThat(keyOf(() -> new BuildIssue(newsroom).build(request(1, false))))
                    .isEqualTo("issue.no-papers");
            assertThat(newsroom.workspace().issue(1)).doesNotExist();
        }
    }

    @Test
    void a_preview_writes_and_records_nothing() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001");
            assertThat(new BuildIssue(newsroom).preview(request(1, false)).text())
                    .contains("例子");
            assertThat(newsroom.workspace().issue(1)).doesNotExist();
            assertThat(new IssueCatalog(newsroom).all()).isEmpty();
        }
    }

    @Test
    void what_was_edited_by_hand_is_not_overwritten_and_with_force_a_copy_is_kept() throws IOException {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001");
            newsletter.build(newsroom, 1);
            Path file = newsroom.workspace().issue(1);
            String edited = Files.readString(file).replace("做了比较", "做了仔细的比较");
            Files.writeString(file, edited);
            assertThat(keyOf(() -> new BuildIssue(newsroom).build(request(1, false))))
                    .isEqualTo("issue.edited");
            assertThat(file).hasContent(edited);
            new BuildIssue(newsroom).build(request(1, true));
            assertThat(file).content().contains("做了比较");
            assertThat(file.resolveSibling("001.md.~1~")).hasContent(edited);
            assertThat(newsletter.notices()).extracting(Notice::key).contains("build.backup");
        }
    }

    @Test
    void a_paper_of_another_issue_is_not_printed_again_unless_allowed() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001", "2210.00002");
            BuildIssue build = new BuildIssue(newsroom);
            build.build(only(1, newsroom, "2210.00001"));
            assertThat(keyOf(() -> build.build(only(2, newsroom, "2210.00001"))))
                    .isEqualTo("issue.elsewhere");
            assertThat(build.build(request(2, false)).issue().papers())
                    .as("what is ready and free")
                    .hasSize(1);
        }
    }

    @Test
    void what_readers_have_is_changed_with_consent_only() throws IOException {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001");
            newsletter.build(newsroom, 1);
            newsletter.publish(newsroom, 1);
            Path template = newsroom.workspace().templates().resolve("issue.md");
            Files.writeString(template, Files.readString(template) + "\n新的结尾。\n");
            BuildIssue build = new BuildIssue(newsroom);
            assertThat(keyOf(() -> build.build(request(1, false)))).isEqualTo("issue.readers-have");
            assertThat(newsroom.workspace().issue(1)).content().doesNotContain("新的结尾");
            build.build(request(1, false).withConsent());
            assertThat(newsroom.workspace().issue(1)).content().contains("新的结尾");
            assertThat(new IssueBuilder(newsroom).requireIssue(1).correctedAt()).isPresent();
        }
    }

    @Test
    void a_published_issue_takes_no_other_theme_date_or_papers() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001");
            newsletter.build(newsroom, 1);
            newsletter.publish(newsroom, 1);
            assertThat(keyOf(() -> new BuildIssue(newsroom).build(only(1, newsroom, "2210.00001"))))
                    .isEqualTo("issue.published");
            assertThat(keyOf(() -> newsletter.build(newsroom, 1)))
                    .as("the theme is named again")
                    .isEqualTo("issue.published");
        }
    }
}
