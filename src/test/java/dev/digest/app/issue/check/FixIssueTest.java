package dev.digest.app.issue.check;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.library.UndoChanges;
import dev.digest.app.library.UndoChanges.UndoRequest;
import dev.digest.curation.CurationField;
import dev.digest.paper.ArxivId;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixIssueTest {
    private static final String PAPER = "2210.00001";

    @TempDir
    Path folder;

    private TestNewsroom newsletter;
    private Newsroom newsroom;

    @BeforeEach
    void build_an_issue() {
        newsletter = TestNewsroom.in(folder);
        newsroom = newsletter.open();
        newsletter.addReadyPapers(newsroom, PAPER);
        newsletter.build(newsroom, 1);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** What one opening of the newsletter changes is undone together. */
    private void reopen() {
        newsroom.close();
        newsroom = newsletter.open();
    }

    private Path issueFile() {
        return newsroom.workspace().issue(1);
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(issueFile(), Files.readString(issueFile()).replace(from, to));
    }

    private FixIssue fix() {
        IssueText text = new IssueTexts(newsroom).ofIssue(1);
        return new FixIssue("1", text, new IssueChecker(newsroom, false));
    }

    private String summary() {
        return new PaperLookup(newsroom)
                .require(ArxivId.of(PAPER))
                .curation()
                .get(CurationField.SUMMARY)
                .orElseThrow();
    }

    @Test
    void a_fix_reaches_the_file_and_the_summary_it_was_built_from() throws IOException {
        edit("做了比较。", "做了比较。。");
        FixIssue.Result fixed = fix().fix();
        assertThat(fixed.fixes()).isPositive();
        assertThat(issueFile()).content().contains("做了比较。").doesNotContain("。。");
        assertThat(summary()).endsWith("做了比较。");
        assertThat(fix().fix().fixes()).isZero();
    }

    @Test
    void a_fix_can_be_undone_in_the_file_too() throws IOException {
        edit("做了比较。", "做了比较。。");
        reopen();
        fix().fix();
        reopen();
        new UndoChanges(newsroom).undo(new UndoRequest(OptionalInt.empty(), false, false));
        assertThat(issueFile()).content().contains("做了比较。。");
    }

    @Test
    void a_text_that_is_in_no_file_is_fixed_without_writing() throws IOException {
        String before = Files.readString(issueFile());
        IssueText text = new IssueTexts(newsroom).ofIssue(1).withText(before.replace("做了比较。", "做了比较。。"));
        FixIssue.Result fixed = new FixIssue("", text, new IssueChecker(newsroom, false)).fixText();
        assertThat(fixed.text().text()).isEqualTo(before);
        assertThat(issueFile()).content().isEqualTo(before);
    }

    @Test
    void a_published_issue_is_left_alone() {
        newsletter.publish(newsroom, 1);
        assertThat(keyOf(() -> fix().fix())).isEqualTo("issue.published");
    }

    @Test
    void a_file_in_another_encoding_is_left_alone() throws IOException {
        Path elsewhere = folder.resolve("draft.md");
        Files.write(elsewhere, Files.readString(issueFile()).getBytes(Charset.forName("GB18030")));
        IssueText text = new IssueTexts(newsroom).find(elsewhere.toString());
        FixIssue fix = new FixIssue(elsewhere.toString(), text, new IssueChecker(newsroom, false));
        assertThat(keyOf(fix::fix)).isEqualTo("check.encoding");
    }
}
