package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.curation.EventCuration;
import dev.digest.issue.Issue;
import dev.digest.issue.IssueAssembler;
import dev.digest.issue.Newsletter;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.merge.EditedIssueMerge;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import dev.digest.render.MarkdownText;
import dev.digest.render.image.ImageReferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Converts an issue of the library to Markdown, and an issue's file back to data. */
public record IssueBuilder(Newsroom newsroom) {
    /**
     * The assembled issue.
     *
     * @throws Problem {@code issue.empty}, {@code issue.incomplete}
     */
    public Issue issue(IssueRecord plan, List<LibraryPaper> entries, boolean draft) {
        LocalDate date =
                plan.date().orElseGet(() -> LocalDate.now(newsroom.host().clock()));
        Newsletter newsletter = newsroom.newsletter();
        return new IssueAssembler(plan.isPublished() ? newsletter.withoutRequiredFields() : newsletter, draft)
                .assemble(
                        new IssueAssembler.IssuePlan(plan.number(), plan.theme(), date),
                        entries,
                        newsroom.library().events().ofIssue(plan.number()));
    }

    /** Its Markdown. */
    public String text(Issue issue, IssueRecord plan) {
        return newsroom.adapters()
                .template()
                .render(
                        issue,
                        newsroom.workspace().issueTemplate(issue.newsletter().language()),
                        plan.opening().orElse(""),
                        plan.footer().orElseGet(this::footer));
    }

    /** The newsletter's closing text; its images stay in place and are linked. */
    private String footer() {
        Path folder = newsroom.workspace().templates();
        String text = newsroom.workspace().footer().text();
        for (String path : ImageReferences.paths(text)) {
            if (!Files.exists(folder.resolve(path))) {
                newsroom.warn("build.no-image", newsroom.files().displayPath(folder.resolve(path)));
            }
        }
        return ImageReferences.from(text, "../" + folder.getFileName() + "/");
    }

    /** The closing text as parsed from an unedited issue that is imported. */
    public String usualFooter() {
        return locatePublished("footer.md", "# 《x》第1期\n\n## 论文推荐\n\n**标题**：x\n\n---\n\n" + footer())
                .issue()
                .footer();
    }

    /** Parses a file, with the newsletter's own labels and sections in addition to the common ones. */
    public ParsedIssue read(String name, String text) {
        return locate(name, text).issue();
    }

    /** The same, with the role of each line. */
    public IssueDocument locate(String name, String text) {
        return reader().locate(name, text);
    }

    /** Parses a draft as Markdown, whether it is an issue or not. */
    public IssueDocument draft(String text) {
        return reader().draft(text);
    }

    /** Parses an issue that may have been written by others or by another program. */
    public IssueDocument locatePublished(String name, String text) {
        return reader().published(newsroom.newsletter().title()).locate(name, text);
    }

    private IssueReader reader() {
        return newsroom.adapters().reader().apply(Vocabulary.of(newsroom.newsletter()));
    }

    /** Converts a parsed issue to a library update. */
    public EditedIssueMerge editedIssueMerge() {
        return new EditedIssueMerge(newsroom.library(), newsroom.newsletter().links(), MarkdownText::escape);
    }

    /** The update with the days and times of events as edited in the file. */
    public IssueUpdate withEditedTimes(IssueUpdate update) {
        List<EventCuration> events = update.events().stream()
                .map(newsroom.newsletter().dates()::split)
                .toList();
        return new IssueUpdate(update.issue(), update.papers(), update.curations(), events);
    }

    /**
     * An issue of the library.
     *
     * @throws Problem {@code issue.unknown}
     */
    public IssueRecord requireIssue(int number) {
        return newsroom.library().issues().find(number).orElseThrow(() -> Problem.of("issue.unknown", number));
    }

    /**
     * An issue that may be changed.
     *
     * @throws Problem {@code issue.published} when it is published
     */
    public static IssueRecord requireOpen(IssueRecord issue) {
        if (issue.isPublished()) {
            throw Problem.of("issue.published", issue.number());
        }
        return issue;
    }

    /**
     * Parses an issue number.
     *
     * @throws Problem {@code usage.number}
     */
    public static int parseIssueNumber(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) == 0) {
            throw Problem.usage("usage.number", "N", text, 1);
        }
        return Integer.parseInt(text);
    }
}
