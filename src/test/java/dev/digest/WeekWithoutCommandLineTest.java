package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.Notice;
import dev.digest.app.PaperLookup;
import dev.digest.app.issue.BuildIssue;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.IssueChecker;
import dev.digest.app.issue.publish.PublishIssue;
import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.app.issue.render.WriteSite;
import dev.digest.app.paper.AddPapers;
import dev.digest.app.paper.AddPapers.AddRequest;
import dev.digest.app.paper.AddPapers.AddedPapers;
import dev.digest.check.Severity;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.IssueRecord;
import dev.digest.library.Status;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of a newsletter as another front end would do it: with the application alone, and no command line. */
class WeekWithoutCommandLineTest {
    private static final String ENTRY = """
            <entry><id>http://arxiv.org/abs/2210.00001v1</id><title>An Example</title><summary>Two data sets.</summary>
            <author><name>Ada Example</name></author></entry>""";

    @TempDir
    Path folder;

    @Test
    void papers_are_added_curated_built_checked_rendered_published_and_put_on_the_site() throws IOException {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        Path saved = Files.writeString(folder.resolve("answer.xml"), FakeArxiv.feed(ENTRY));
        PaperId id = PaperId.ofCanonical("arXiv:2210.00001");
        try (Newsroom newsroom = newsletter.open()) {
            AddedPapers added = new AddPapers(newsroom).add(AddRequest.ofSaved(SavedResponse.of(saved)));
            assertThat(added.papers().added()).containsExactly(id);

            Curation words = Curation.of(Map.of(
                    CurationField.SUMMARY, "这篇论文给出了一个例子，并在两个数据集上做了比较。",
                    CurationField.TITLE_ZH, "一个例子",
                    CurationField.INSTITUTIONS, "某大学",
                    CurationField.CATEGORY, "NLP研究"));
            newsroom.library().papers().curate(Map.of(id, words), newsroom.now());

            BuildIssue.Request request = new BuildIssue.Request(
                    1, Optional.empty(), Optional.of("例"), Optional.empty(), false, false, false, false);
            BuildIssue.Result built = new BuildIssue(newsroom).build(request);
            assertThat(built.text()).contains("一个例子");
            assertThat(newsroom.workspace().issue(1)).hasContent(built.text());

            IssueChecker checker = new IssueChecker(newsroom, false);
            CheckResult checked =
                    CheckResult.of(checker.context(new IssueTexts(newsroom).ofIssue(1)), checker.checker());
            assertThat(checked.count(Severity.ERROR)).isZero();

            assertThat(new IssueRenderer(newsroom)
                            .render("text", new IssueTexts(newsroom).ofIssue(1))
                            .text())
                    .contains("一个例子");

            IssueRecord published = new PublishIssue(newsroom)
                    .publish(new PublishIssue.Request(1, List.of(), "", ""))
                    .issue();
            assertThat(published.isPublished()).isTrue();

            Path site = folder.resolve("site");
            WriteSite.WrittenSite written = new WriteSite(newsroom).write(new WriteSite.Request(site, false));
            assertThat(written.issues()).isEqualTo(1);
            assertThat(site.resolve("index.html")).content().contains("例");
        }
        try (Newsroom later = newsletter.open()) {
            assertThat(new PaperLookup(later).require(ArxivId.of("2210.00001")).status())
                    .isEqualTo(Status.PUBLISHED);
            assertThat(later.library().history().versions(id)).isNotEmpty();
        }
        assertThat(newsletter.notices()).extracting(Notice::level).doesNotContain(Notice.Level.WARNING);
    }
}
