package dev.digest.site;

import dev.digest.problem.Problem;
import dev.digest.render.ArticleRenderer;
import dev.digest.site.PageWriter.PageHead;
import dev.digest.site.PreparedIssue.PageContent;
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
    private final SiteConfig form;
    private final ArticleRenderer renderer;
    private final PageWriter pages;
    private final Consumer<Problem> warning;
    private final HomePage homePage;
    private final IndexPages indexPages;
    private final FeedFiles feeds;
    private Optional<PreparedIssue> previous = Optional.empty();
    private Optional<PreparedIssue> pending = Optional.empty();

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
        add(PreparedIssue.read(SiteSource.of(issue), renderer, form.texts()));
    }

    /** The same for one that was prepared. */
    public void add(PreparedIssue issue) {
        write(Optional.of(issue));
        homePage.add(issue.record(), issue.summary());
        for (SitePaper paper : issue.summary().papers()) {
            indexPages.add(paper, issue.number());
        }
        previous = pending;
        pending = Optional.of(issue);
    }

    /** Writes the pages that do not belong to one issue, and removes files that are no longer part of the site. */
    public SiteFolder.WriteCounts close(FeedWriter writer) {
        write(Optional.empty());
        homePage.write(pages, indexPages.categories());
        indexPages.write(pages, form, homePage::day);
        if (form.showsStatistics()) {
            writeStatistics();
        }
        SiteFolder folder = pages.folder();
        folder.put(
                SitePaths.STYLE,
                form.css() + resource("site.css").replace("{font}", form.texts().get("font")));
        folder.put(SitePaths.SCRIPT, SearchFiles.withTexts(resource("search.js"), form.texts()));
        feeds.write(folder, writer);
        form.address().ifPresent(site -> folder.put(SitePaths.SITEMAP, Sitemap.of(pages.addresses(site))));
        return folder.close();
    }

    private void writeStatistics() {
        String title = form.texts().get("site.statistics");
        PageHead head = new PageHead(
                SitePaths.STATISTICS, title + " · " + form.name(), form.texts().get("site.page", form.name(), title));
        pages.write(head, "statistics", Map.of("heading", title, "charts", form.statistics()), Optional.empty());
    }

    /** Writes the pending issue, now that the one after it is known. */
    private void write(Optional<PreparedIssue> next) {
        pending.ifPresent(issue -> {
            String page = SitePaths.issue(issue.number());
            if (!pages.keep(page, key(issue, next), issue.record().updatedAt())) {
                write(page, issue, next);
            }
            feeds.add(issue);
        });
    }

    private void write(String page, PreparedIssue issue, Optional<PreparedIssue> next) {
        PageContent content = issue.content();
        content.problems().forEach(warning);
        content.pictures().putInto(pages.folder());
        String heading = issue.summary().heading();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heading", heading);
        values.put("number", issue.number());
        values.put("date", issue.record().date().map(Object::toString));
        values.put("draft", !issue.record().isPublished());
        values.put("body", content.body());
        values.put("contents", content.contents());
        values.put("previous", previous.map(SiteWriter::neighbour));
        values.put("next", next.map(SiteWriter::neighbour));
        PageHead head = new PageHead(
                page, heading, issue.summary().description(), content.pictures().first());
        pages.write(head, "issue", values, issue.record().updatedAt(), key(issue, next));
    }

    /** A fingerprint of everything that the page of an issue is made from; empty when that of the issue is. */
    private String key(PreparedIssue issue, Optional<PreparedIssue> next) {
        return issue.key().isEmpty()
                ? ""
                : SitePaths.hash(issue.key() + previous.map(SiteWriter::neighbour) + next.map(SiteWriter::neighbour));
    }

    private static Map<String, Object> neighbour(PreparedIssue issue) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("href", SitePaths.issue(issue.number()));
        values.put("number", issue.number());
        values.put("heading", issue.summary().heading());
        return values;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SiteWriter.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
