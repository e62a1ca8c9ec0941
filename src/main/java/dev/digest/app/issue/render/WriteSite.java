package dev.digest.app.issue.render;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.issue.parse.IssueReader;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.render.theme.Theme;
import dev.digest.site.FeedId;
import dev.digest.site.SiteConfig;
import dev.digest.site.SiteFolder;
import dev.digest.site.SiteIssue;
import dev.digest.site.SiteWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Writes the archive of a newsletter as a static site. Unchanged pages are not rewritten. */
public final class WriteSite {
    private static final int MOST_WARNINGS = 20;

    private final Newsroom newsroom;
    private int warnings;

    public WriteSite(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * What to write.
     *
     * @param folder the output folder
     * @param drafts whether to include unpublished issues
     */
    public record Request(Path folder, boolean drafts) {}

    /**
     * The written site.
     *
     * @param issues the number of issues
     * @param failed how many could not be read
     * @param hasAddress whether the site's URL is known, so that there are feeds and a sitemap
     */
    public record WrittenSite(Path folder, int issues, int failed, SiteFolder.WriteCounts counts, boolean hasAddress) {}

    /**
     * Writes the site. An issue whose file cannot be read is reported and left out.
     *
     * @throws Problem {@code site.*}
     */
    public WrittenSite write(Request request) {
        List<IssueRecord> issues = issues(request.drafts());
        SiteConfig config = config();
        SiteFolder folder = SiteFolder.open(request.folder());
        SiteWriter writer = new SiteWriter(
                config,
                folder,
                newsroom.adapters().renderer(),
                newsroom.newsletter().categories().names(),
                this::warnUpToLimit);
        int failed = add(issues, writer);
        SiteFolder.WriteCounts counts = writer.close(newsroom.adapters().feeds());
        if (warnings > MOST_WARNINGS) {
            newsroom.warn("site.more", warnings - MOST_WARNINGS);
        }
        return new WrittenSite(
                request.folder(),
                issues.size() - failed,
                failed,
                counts,
                config.address().isPresent());
    }

    private List<IssueRecord> issues(boolean drafts) {
        List<IssueRecord> issues = newsroom.library().issues().all().stream()
                .filter(issue -> issue.isPublished() || drafts)
                .sorted(Comparator.comparingInt(IssueRecord::number))
                .toList();
        if (issues.isEmpty()) {
            throw Problem.of(drafts ? "site.empty" : "site.none-published");
        }
        return issues;
    }

    private SiteConfig config() {
        String id = newsroom.settings().text(FeedId.KEY);
        return new SiteConfig(
                newsroom.newsletter().name(),
                newsroom.newsletter().publisher(),
                new FeedId(id.isEmpty() ? newsroom.newsletter().name() : id),
                SiteConfig.address(newsroom.settings()),
                newsroom.workspace().siteTemplate(),
                new IssueRenderer(newsroom).theme().css(Theme.ColourScheme.AUTO),
                newsroom.newsletter().readerTexts());
    }

    /** Adds all readable issues; returns how many are not. */
    private int add(List<IssueRecord> issues, SiteWriter writer) {
        int failed = 0;
        newsroom.listener().onStart(issues.size());
        for (IssueRecord one : issues) {
            try {
                writer.add(issue(one));
            } catch (Problem problem) {
                // A file that is no longer an issue does not prevent publishing the others.
                newsroom.warn("warning", problem);
                failed++;
            }
            newsroom.listener().onProgress(1);
        }
        return failed;
    }

    private SiteIssue issue(IssueRecord issue) {
        IssueText draft = new IssueTexts(newsroom).ofIssue(issue.number());
        IssueRenderer renderer = new IssueRenderer(newsroom);
        ReadDraft read = renderer.read(draft);
        return new SiteIssue(
                issue,
                read.article(),
                IssueReader.requireIssue(draft.name(), read.document()).issue(),
                addresses -> renderer.images(draft, "render.image", addresses));
    }

    /** Old issues can have many missing images: the first ones are enough to show what is wrong. */
    private void warnUpToLimit(Problem problem) {
        warnings++;
        if (warnings <= MOST_WARNINGS) {
            newsroom.warn("warning", problem);
        }
    }
}
