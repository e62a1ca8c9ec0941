package dev.digest.app.issue.publish;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.Notice;
import dev.digest.app.PaperLookup;
import dev.digest.app.library.UndoChanges;
import dev.digest.app.library.UndoChanges.UndoRequest;
import dev.digest.curation.CurationField;
import dev.digest.library.Status;
import dev.digest.paper.ArxivId;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishIssueTest {
    private static final String REF = "2210.00001";

    @TempDir
    Path folder;

    private TestNewsroom newsletter;

    @BeforeEach
    void add_a_ready_paper() {
        newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, REF);
        }
    }

    private static void replaceInFile(Newsroom newsroom, String old, String text) throws IOException {
        Path file = newsroom.workspace().issue(1);
        Files.writeString(file, Files.readString(file).replace(old, text));
    }

    @Test
    void an_issue_is_built_before_it_is_published() {
        try (Newsroom newsroom = newsletter.open()) {
            assertThat(keyOf(() -> newsletter.publish(newsroom, 1))).isEqualTo("issue.unknown");
            newsletter.build(newsroom, 1);
            newsroom.files().remove(newsroom.workspace().issue(1));
            assertThat(keyOf(() -> newsletter.publish(newsroom, 1))).isEqualTo("publish.not-built");
            assertThat(new PaperLookup(newsroom).require(ArxivId.of(REF)).status())
                    .isEqualTo(Status.READY);
        }
    }

    @Test
    void what_was_edited_in_the_file_is_saved_with_the_issue() throws IOException {
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.build(newsroom, 1);
            replaceInFile(newsroom, "做了比较", "做了仔细的比较");
            newsletter.publish(newsroom, 1);
            assertThat(new PaperLookup(newsroom)
                            .require(ArxivId.of(REF))
                            .curation()
                            .get(CurationField.SUMMARY)
                            .orElse(""))
                    .contains("仔细");
            assertThat(newsletter.notices()).extracting(Notice::key).contains("publish.edited");
        }
    }

    @Test
    void a_file_that_says_another_number_is_refused() throws IOException {
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.build(newsroom, 1);
            String heading = Files.readAllLines(newsroom.workspace().issue(1)).get(0);
            replaceInFile(newsroom, heading, heading.replaceFirst("1", "2"));
            assertThat(keyOf(() -> newsletter.publish(newsroom, 1))).isEqualTo("publish.other-number");
            assertThat(new PaperLookup(newsroom).require(ArxivId.of(REF)).isPublished())
                    .isFalse();
        }
    }

    @Test
    void an_error_that_check_finds_is_waived_with_a_reason_only() throws IOException {
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.build(newsroom, 1);
            replaceInFile(newsroom, "给出了一个例子，", "给出了一个例子，，");
            assertThat(keyOf(() -> newsletter.publish(newsroom, 1))).isEqualTo("publish.check");
            PublishIssue publish = new PublishIssue(newsroom);
            publish.publish(new PublishIssue.Request(1, List.of("punct.repeat"), "原文如此", ""));
            assertThat(newsroom.library().issues().waivedRules(1)).containsEntry("punct.repeat", "原文如此");
        }
    }

    @Test
    void readers_are_told_of_a_correction_once_they_have_the_issue() throws IOException {
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.build(newsroom, 1);
            PublishIssue publish = new PublishIssue(newsroom);
            PublishIssue.Request correction = new PublishIssue.Request(1, List.of(), "", "简介有误。");
            assertThat(keyOf(() -> publish.publish(correction))).isEqualTo("publish.nothing-to-correct");
            newsletter.publish(newsroom, 1);
            PublishIssue.Result corrected = publish.publish(correction);
            assertThat(corrected.issue().correctedAt()).isPresent();
            assertThat(corrected.isNew()).isFalse();
            assertThat(newsroom.workspace().issue(1)).content().contains("简介有误。");
        }
    }

    @Test
    void publishing_is_undone_as_a_whole() {
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.build(newsroom, 1);
        }
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.publish(newsroom, 1);
        }
        try (Newsroom newsroom = newsletter.open()) {
            UndoChanges undo = new UndoChanges(newsroom);
            assertThat(undo.undo(new UndoRequest(OptionalInt.empty(), false, false)))
                    .hasSize(1);
            assertThat(new PaperLookup(newsroom).require(ArxivId.of(REF)).status())
                    .isEqualTo(Status.READY);
            assertThat(newsroom.workspace().issue(1)).as("built before").exists();
        }
        try (Newsroom newsroom = newsletter.open()) {
            new UndoChanges(newsroom).redo(false);
            assertThat(new PaperLookup(newsroom).require(ArxivId.of(REF)).isPublished())
                    .isTrue();
        }
    }
}
