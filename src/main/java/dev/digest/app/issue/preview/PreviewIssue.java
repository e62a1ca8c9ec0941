package dev.digest.app.issue.preview;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.RecordedIssueFile;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.IssueChecker;
import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.app.issue.render.ReadDraft;
import dev.digest.problem.Problem;
import dev.digest.render.RenderedPage;
import dev.digest.render.image.ImageReferences;
import dev.digest.render.wechat.WechatPage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders an issue in every form that its preview shows, and checks it. */
public final class PreviewIssue {
    private final Newsroom newsroom;
    private final Request request;

    public PreviewIssue(Newsroom newsroom, Request request) {
        this.newsroom = newsroom;
        this.request = request;
    }

    /**
     * What to show.
     *
     * @param issue a number, a file, or empty for the current issue
     * @param digest the description in place of the issue's own
     * @param cover the image file in place of the issue's cover
     */
    public record Request(String issue, Optional<String> digest, Optional<String> cover) {}

    /**
     * A rendered issue.
     *
     * @param text the plain text
     * @param checked the result of checking, or the problem that prevented it, which does not prevent the preview
     * @param outdated that others have built or published the issue since the file was written; empty otherwise
     */
    public record Result(
            RenderedPage page, WechatPage wechat, String text, Checked checked, Optional<Problem> outdated) {}

    /** The result of checking an issue, or the problem that prevented it. */
    public sealed interface Checked {
        record Done(CheckResult result) implements Checked {}

        record Failed(Problem problem) implements Checked {}
    }

    /**
     * The text of the issue as it is now.
     *
     * @throws Problem {@code issue.unknown}, {@code issue.empty}, {@code file.unreadable}, {@code reading.encoding}
     */
    public IssueText find() {
        return new IssueTexts(newsroom).find(request.issue());
    }

    /** The file of an issue and the image files that it refers to. */
    public static List<Path> files(IssueText issue) {
        List<Path> files = new ArrayList<>(List.of(issue.file()));
        for (String path : ImageReferences.paths(issue.text())) {
            try {
                files.add(issue.file().resolveSibling(path));
            } catch (InvalidPathException e) {
                // Reported with the other problems.
            }
        }
        return files;
    }

    /** Changes whenever one of these files, a setting, a template, the glossary or the library changes. */
    public String revision(List<Path> files) {
        List<Path> all = new ArrayList<>(files);
        all.add(newsroom.workspace().settings());
        all.add(newsroom.workspace().templates());
        all.add(newsroom.workspace().root().resolve("glossary.yaml"));
        return FileStamps.of(all) + newsroom.libraryRevision();
    }

    /**
     * Renders and checks the issue.
     *
     * @throws Problem when it cannot be rendered
     */
    public Result render(IssueText issue) {
        IssueRenderer renderer = new IssueRenderer(newsroom, request.digest(), request.cover());
        ReadDraft draft = renderer.read(issue);
        RenderedPage page = renderer.page(draft);
        WechatPage wechat = renderer.wechat(draft);
        Checked checked = check(issue);
        return new Result(page, wechat, renderer.render("text", draft).text(), checked, outdated(issue));
    }

    private Optional<Problem> outdated(IssueText issue) {
        if (issue.issue() == 0 || !newsroom.isLibraryShared()) {
            return Optional.empty();
        }
        return newsroom.library()
                .issues()
                .find(issue.issue())
                .filter(record -> new RecordedIssueFile(newsroom, record).isFormer(issue.text()))
                .map(record -> Problem.of("publish.stale", issue.name(), record.number()));
    }

    private Checked check(IssueText issue) {
        try {
            IssueChecker checker = new IssueChecker(newsroom, false);
            return new Checked.Done(CheckResult.of(checker.context(issue), checker.checker()));
        } catch (Problem problem) {
            return new Checked.Failed(problem);
        }
    }
}
