package dev.digest.app.issue.render;

import dev.digest.app.Newsroom;
import dev.digest.app.stats.NewsletterStatistics;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.render.theme.Theme;
import dev.digest.site.FeedId;
import dev.digest.site.PreparedIssue;
import dev.digest.site.SiteConfig;
import dev.digest.site.SiteFolder;
import dev.digest.site.SiteSource;
import dev.digest.site.SiteState.KnownIssue;
import dev.digest.site.SiteWriter;
import dev.digest.stats.StatisticsPage;
import dev.digest.stats.StatisticsTable;
import dev.digest.workspace.ReaderTexts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the archive of a newsletter as a static site. Unchanged pages are not rewritten. */
public final class WriteSite {
    private static final int MOST_WARNINGS = 20;

    /** How many issues are read ahead by each thread. */
    private static final int AHEAD = 4;

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
        boolean hasAddress = SiteConfig.address(newsroom.settings()).isPresent();
        SiteFolder folder = SiteFolder.open(request.folder());
        SiteSources sources = new SiteSources(newsroom, request.folder());
        folder.recall(sources.before());
        if (isUnchanged(issues, sources, folder)) {
            return new WrittenSite(request.folder(), issues.size(), 0, folder.close(), hasAddress);
        }
        SiteWriter writer = new SiteWriter(
                config(),
                folder,
                newsroom.adapters().renderer(),
                newsroom.newsletter().categories().names(),
                this::warnUpToLimit);
        List<KnownIssue> added = add(issues, sources, folder, writer);
        SiteFolder.WriteCounts counts = writer.close(newsroom.adapters().feeds());
        if (warnings > MOST_WARNINGS) {
            newsroom.warn("site.more", warnings - MOST_WARNINGS);
        }
        keepState(sources, added, folder, added.size() == issues.size());
        return new WrittenSite(request.folder(), added.size(), issues.size() - added.size(), counts, hasAddress);
    }

    private static boolean isUnchanged(List<IssueRecord> issues, SiteSources sources, SiteFolder folder) {
        List<SiteSource> known = new ArrayList<>();
        for (IssueRecord issue : issues) {
            Optional<SiteSource> source = sources.known(issue);
            if (source.isEmpty()) {
                return false;
            }
            known.add(source.get());
        }
        // Statistics count what the issues' own pages may not show.
        return sources.before().isOfLibrary(sources.currentLibraryState())
                && sources.before().isUnchanged(known, folder);
    }

    /** Without it the next site is written as if it were the first. */
    private static void keepState(SiteSources sources, List<KnownIssue> added, SiteFolder folder, boolean complete) {
        try {
            sources.before()
                    .save(sources.currentLibraryState(), sources.builtTexts(), added, folder.states(), complete);
        } catch (Problem problem) {
            // The newsletter's folder may be one in which nothing can be written.
        }
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
                newsroom.newsletter().readerTexts(),
                statistics());
    }

    /** Without who wrote and what was decided, which are matters of the editors. */
    private String statistics() {
        List<StatisticsTable> tables = new NewsletterStatistics(newsroom).published();
        ReaderTexts texts = newsroom.newsletter().readerTexts();
        return tables.isEmpty()
                ? "<p>" + texts.get("stats.empty") + "</p>\n"
                : StatisticsPage.body(tables, key -> texts.get("stats." + key));
    }

    /** Adds all readable issues. What changed is read by several threads, a little ahead of what is written. */
    private List<KnownIssue> add(List<IssueRecord> issues, SiteSources sources, SiteFolder folder, SiteWriter writer) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        List<KnownIssue> added = new ArrayList<>();
        Deque<Future<PreparedIssue>> ahead = new ArrayDeque<>();
        newsroom.listener().onStart(issues.size());
        try {
            for (IssueRecord one : issues) {
                ahead.add(prepare(one, sources, folder, readers));
                if (ahead.size() > AHEAD * threads) {
                    addNext(ahead.remove(), writer).ifPresent(added::add);
                }
            }
            while (!ahead.isEmpty()) {
                addNext(ahead.remove(), writer).ifPresent(added::add);
            }
        } finally {
            readers.shutdownNow();
        }
        return added;
    }

    private Future<PreparedIssue> prepare(
            IssueRecord issue, SiteSources sources, SiteFolder folder, ExecutorService readers) {
        try {
            Optional<SiteSource> known = sources.known(issue);
            Optional<PreparedIssue> unchanged = known.flatMap(one -> unchanged(one, sources, folder));
            if (unchanged.isPresent()) {
                return CompletableFuture.completedFuture(unchanged.get());
            }
            SiteSource source = sources.read(issue);
            if (known.isEmpty()) {
                unchanged = unchanged(source, sources, folder);
            }
            return unchanged.isPresent()
                    ? CompletableFuture.completedFuture(unchanged.get())
                    : readers.submit(() -> PreparedIssue.read(
                            source,
                            newsroom.adapters().renderer(),
                            newsroom.newsletter().readerTexts()));
        } catch (Problem problem) {
            return CompletableFuture.failedFuture(problem);
        }
    }

    /** An issue whose page can be kept, unless its neighbours changed. */
    private Optional<PreparedIssue> unchanged(SiteSource source, SiteSources sources, SiteFolder folder) {
        return PreparedIssue.unchanged(source, newsroom.adapters().renderer(), sources.before(), folder)
                .filter(issue -> issue.hasPageIn(folder));
    }

    private Optional<KnownIssue> addNext(Future<PreparedIssue> next, SiteWriter writer) {
        try {
            PreparedIssue issue = next.get();
            writer.add(issue);
            return Optional.of(issue.known());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof Problem problem)) {
                throw new IllegalStateException(e.getCause());
            }
            // A file that is no longer an issue does not prevent publishing the others.
            newsroom.warn("warning", problem);
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            newsroom.listener().onProgress(1);
        }
    }

    /** Old issues can have many missing images: the first ones are enough to show what is wrong. */
    private void warnUpToLimit(Problem problem) {
        warnings++;
        if (warnings <= MOST_WARNINGS) {
            newsroom.warn("warning", problem);
        }
    }
}
