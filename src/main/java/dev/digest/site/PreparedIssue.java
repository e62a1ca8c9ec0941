package dev.digest.site;

import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.image.ImageLoader;
import dev.digest.site.SiteState.IssueImage;
import dev.digest.site.SiteState.KnownIssue;
import dev.digest.workspace.ReaderTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue with what other pages show of it. What its own page shows is rendered ahead, or when it is asked for. */
public final class PreparedIssue {
    private static final int FEWEST_IN_CONTENTS = 3;

    private final SiteSource source;
    private final ArticleRenderer renderer;
    private final IssueSummary summary;
    private final List<IssueImage> images;
    private @Nullable PageContent content;

    /**
     * The content of an issue's page.
     *
     * @param body its HTML
     * @param contents a table of contents, for issues longer than a screen
     * @param pictures its images
     * @param problems why others are not shown
     */
    record PageContent(
            SiteIssue issue,
            String body,
            Optional<Map<String, Object>> contents,
            SitePictures pictures,
            List<Problem> problems) {}

    private PreparedIssue(
            SiteSource source,
            ArticleRenderer renderer,
            IssueSummary summary,
            List<IssueImage> images,
            @Nullable PageContent content) {
        this.source = source;
        this.renderer = renderer;
        this.summary = summary;
        this.images = images;
        this.content = content;
    }

    /**
     * Reads an issue and renders its content. Several threads may do so at once.
     *
     * @throws Problem when its text is not one of an issue
     */
    public static PreparedIssue read(SiteSource source, ArticleRenderer renderer, ReaderTexts texts) {
        SiteIssue issue = source.reader().get();
        List<SiteIssue.Placed> placed = issue.placed();
        PageContent content = content(issue, placed, renderer);
        return new PreparedIssue(
                source,
                renderer,
                issue.summary(placed, texts),
                content.pictures().images(),
                content);
    }

    /**
     * An issue that is as it was when the site was last written; empty when it is not, or that is unknown.
     *
     * @param folder gets its images
     */
    public static Optional<PreparedIssue> unchanged(
            SiteSource source, ArticleRenderer renderer, SiteState before, SiteFolder folder) {
        Optional<List<IssueImage>> images = before.images(source.record().number(), source.key());
        if (images.isEmpty() || !areSame(images.get(), source, folder)) {
            return Optional.empty();
        }
        return before.summary(source.record().number(), source.key())
                .map(summary -> new PreparedIssue(source, renderer, summary, images.get(), null));
    }

    /** Whether images are as they were; those that are become part of the site. */
    static boolean areSame(List<IssueImage> images, SiteSource source, SiteFolder folder) {
        if (images.isEmpty()) {
            return true;
        }
        SitePictures pictures = new SitePictures("");
        ImageLoader loader = source.imageLoaders().apply(pictures);
        boolean same = images.stream().allMatch(image -> image.isShownBy(loader));
        if (same) {
            pictures.putInto(folder);
        }
        return same;
    }

    private static PageContent content(SiteIssue issue, List<SiteIssue.Placed> placed, ArticleRenderer renderer) {
        SitePictures pictures = new SitePictures(SitePaths.root(SitePaths.issue(issue.number())));
        ImageLoader loader = issue.imageLoaders().apply(pictures);
        String body = renderer.fragment(issue.article(), loader);
        pictures.loadedFrom(loader.paths());
        return new PageContent(issue, body, contents(placed), pictures, loader.problems());
    }

    private static Optional<Map<String, Object>> contents(List<SiteIssue.Placed> placed) {
        List<Map<String, Object>> entries = placed.stream()
                .map(one -> Map.<String, Object>of("href", one.anchor(), "title", one.title()))
                .toList();
        return entries.size() < FEWEST_IN_CONTENTS ? Optional.empty() : Optional.of(Map.of("entries", entries));
    }

    /** Whether its page seems to be there as it was written, so that its content need not be rendered. */
    public boolean hasPageIn(SiteFolder folder) {
        return folder.isThere(SitePaths.issue(number()));
    }

    int number() {
        return source.record().number();
    }

    IssueRecord record() {
        return source.record();
    }

    /** A fingerprint of everything that it is made from; empty when that is unknown, or an image is missing. */
    String key() {
        return sourceKey().isEmpty() ? "" : sourceKey() + " " + images;
    }

    private String sourceKey() {
        return content == null || content.problems().isEmpty() ? source.key() : "";
    }

    IssueSummary summary() {
        return summary;
    }

    /** What to know about it when the site is written again. */
    public KnownIssue known() {
        return new KnownIssue(number(), sourceKey(), summary, images);
    }

    /** The content of its page. */
    PageContent content() {
        if (content == null) {
            SiteIssue issue = source.reader().get();
            content = content(issue, issue.placed(), renderer);
        }
        return content;
    }

    /** Its content with other URLs of images. */
    String body(String root) {
        SiteIssue issue = content().issue();
        return renderer.fragment(issue.article(), issue.imageLoaders().apply(new SitePictures(root)));
    }
}
