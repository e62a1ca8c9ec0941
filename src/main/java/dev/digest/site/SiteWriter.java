package dev.digest.site;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.problem.Problem;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.image.ImageLoader;
import dev.digest.site.PageWriter.PageHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a site, issue by issue; of those written, only the data for the lists stays in memory. */
public final class SiteWriter {
    private static final int FEWEST_IN_CONTENTS = 3;

    private final SiteConfig form;
    private final ArticleRenderer renderer;
    private final PageWriter pages;
    private final Consumer<Problem> warning;
    private final HomePage homePage;
    private final IndexPages indexPages;
    private final FeedFiles feeds;
    private Optional<SiteIssue> previous = Optional.empty();
    private Optional<SiteIssue> pending = Optional.empty();

    /**
     * Writes into a folder.
     *
     * @param renderer renders articles and pages
     * @param categories those of the newsletter, in order; others follow
     * @param warning receives problems with images
     */
    public SiteWriter(
            SiteConfig form,
            SiteFolder folder,
            ArticleRenderer renderer,
            List<String> categories,
            Consumer<Problem> warning) {
        this.form = form;
        this.renderer = renderer;
        this.warning = warning;
        this.pages = new PageWriter(form, folder, renderer.pageTemplate());
        this.homePage = new HomePage(form);
        this.indexPages = new IndexPages(categories, form.texts().get("site.papers"));
        this.feeds = new FeedFiles(form);
    }

    /** Adds an issue. Issue numbers must be ascending. */
    public void add(SiteIssue issue) {
        write(Optional.of(issue));
        homePage.add(issue);
        for (ParsedEntry entry : issue.parsed().entries()) {
            indexPages.add(entry, issue);
        }
        previous = pending;
        pending = Optional.of(issue);
    }

    /** Writes the pages that do not belong to one issue, and removes files that are no longer part of the site. */
    public SiteFolder.WriteCounts close(FeedWriter writer) {
        write(Optional.empty());
        homePage.write(pages, indexPages.categories());
        indexPages.write(pages, form, homePage::day);
        SiteFolder folder = pages.folder();
        folder.put(
                SitePaths.STYLE,
                form.css() + resource("site.css").replace("{font}", form.texts().get("font")));
        folder.put(SitePaths.SCRIPT, SearchFiles.withTexts(resource("search.js"), form.texts()));
        feeds.write(folder, writer);
        form.address().ifPresent(site -> folder.put(SitePaths.SITEMAP, Sitemap.of(pages.addresses(site))));
        return folder.close();
    }

    /** Writes the pending issue, now that the one after it is known. */
    private void write(Optional<SiteIssue> next) {
        pending.ifPresent(issue -> {
            String page = SitePaths.issue(issue.number());
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("heading", issue.article().heading());
            values.put("number", issue.number());
            values.put("date", issue.record().date().map(Object::toString));
            values.put("draft", !issue.record().isPublished());
            SitePictures pictures = new SitePictures(pages.folder(), SitePaths.root(page));
            values.put("body", body(issue, pictures, warning));
            values.put("contents", contents(issue));
            values.put("previous", previous.map(SiteWriter::neighbour));
            values.put("next", next.map(SiteWriter::neighbour));
            PageHead head =
                    new PageHead(page, issue.article().heading(), issue.description(form.texts()), pictures.first());
            pages.write(head, "issue", values, issue.record().updatedAt());
            feeds.add(issue, site -> body(issue, new SitePictures(pages.folder(), site.toString()), problem -> {}));
        });
    }

    private static Map<String, Object> neighbour(SiteIssue issue) {
        return Map.of(
                "href", SitePaths.issue(issue.number()),
                "number", issue.number(),
                "heading", issue.article().heading());
    }

    /** A table of contents, for issues longer than a screen. */
    private static Optional<Map<String, Object>> contents(SiteIssue issue) {
        List<Map<String, Object>> entries = issue.placed().stream()
                .map(one -> Map.<String, Object>of("href", one.anchor(), "title", one.title()))
                .toList();
        return entries.size() < FEWEST_IN_CONTENTS ? Optional.empty() : Optional.of(Map.of("entries", entries));
    }

    private String body(SiteIssue issue, SitePictures put, Consumer<Problem> problems) {
        ImageLoader pictures = issue.imageLoaders().apply(put);
        String body = renderer.fragment(issue.article(), pictures);
        pictures.problems().forEach(problems);
        return body;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SiteWriter.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
