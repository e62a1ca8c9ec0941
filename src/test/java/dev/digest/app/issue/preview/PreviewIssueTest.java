package dev.digest.app.issue.preview;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.preview.PreviewIssue.Checked;
import dev.digest.check.Finding;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewIssueTest {
    @TempDir
    Path folder;

    private Newsroom newsroom;
    private PreviewIssue preview;

    @BeforeEach
    void build_an_issue() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        newsroom = newsletter.open();
        newsletter.addReadyPapers(newsroom, "2210.00001");
        newsletter.build(newsroom, 1);
        preview = new PreviewIssue(newsroom, new PreviewIssue.Request("1", Optional.of("导读"), Optional.empty()));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Path issueFile() {
        return newsroom.workspace().issue(1);
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(issueFile(), Files.readString(issueFile()).replace(from, to));
    }

    @Test
    void every_form_is_made_of_the_same_text() {
        PreviewIssue.Result shown = preview.render(preview.find());
        assertThat(List.of(shown.page().html(), shown.wechat().body(), shown.text()))
                .allSatisfy(form -> assertThat(form).contains("Example 2210.00001"));
        assertThat(shown.wechat().digest()).isEqualTo("导读");
    }

    @Test
    void what_check_finds_is_shown_beside_it() throws IOException {
        edit("两个数据集上", "两个数据集上上");
        edit("做了比较。", "做了比较。。");
        assertThat(preview.render(preview.find()).checked())
                .isInstanceOfSatisfying(
                        Checked.Done.class,
                        done -> assertThat(done.result().findings())
                                .extracting(Finding::rule)
                                .contains("punct.repeat"));
    }

    @Test
    void a_glossary_that_cannot_be_read_keeps_the_issue_from_being_checked_but_not_from_being_shown()
            throws IOException {
        Files.writeString(folder.resolve("glossary.yaml"), "terms: [unclosed\n");
        PreviewIssue.Result shown = preview.render(preview.find());
        assertThat(shown.text()).contains("Example 2210.00001");
        assertThat(shown.checked()).isInstanceOf(Checked.Failed.class);
    }

    @Test
    void the_revision_changes_with_the_issue_its_pictures_the_settings_and_the_library() throws IOException {
        edit("做了比较。", "做了比较。\n\n![图](images/001.png)");
        IssueText issue = preview.find();
        List<Path> files = PreviewIssue.files(issue);
        assertThat(files).hasSize(2);

        String first = preview.revision(files);
        assertThat(preview.revision(files)).isEqualTo(first);

        Files.createDirectories(files.get(1).getParent());
        Files.write(files.get(1), new byte[] {1});
        String withPicture = preview.revision(files);
        assertThat(withPicture).isNotEqualTo(first);

        Path settings = newsroom.workspace().settings();
        Files.writeString(settings, Files.readString(settings) + "# a comment\n");
        String withSettings = preview.revision(files);
        assertThat(withSettings).isNotEqualTo(withPicture);

        newsroom.library()
                .issues()
                .save(
                        List.of(newsroom.library()
                                .issues()
                                .find(1)
                                .orElseThrow()
                                .withTheme(Optional.of("别的主题"))),
                        newsroom.now(),
                        () -> {});
        assertThat(preview.revision(files)).isNotEqualTo(withSettings);
    }

    @Test
    void an_unknown_issue_cannot_be_shown() {
        PreviewIssue.Request unknown = new PreviewIssue.Request("7", Optional.empty(), Optional.empty());
        assertThat(keyOf(() -> new PreviewIssue(newsroom, unknown).find())).isEqualTo("issue.unknown");
    }
}
