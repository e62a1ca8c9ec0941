package dev.digest.site;

import dev.digest.issue.reading.PublishedEntry;
import dev.digest.problem.Problem;
import dev.digest.render.Pictures;
import dev.digest.render.Press;
import dev.digest.site.Pages.Head;
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

/** Writes a site, issue by issue: of those that are written, only what the lists need stays in memory. */
public final class SiteWriter {
    private final SiteForm form;
    private final Press press;
    private final Pages pages;
    private final Consumer<Problem> warning;
    private final Home home;
    private final Lists lists;
    private final FeedFiles feeds;
    private Optional<SiteIssue> before = Optional.empty();
    private Optional<SiteIssue> pending = Optional.empty();

    /**
     * Writes into a folder.
     *
     * @param press makes articles and pages
     * @param categories those of the newsletter, in their order; others follow
     * @param warning is told what is wrong with pictures
     */
    public SiteWriter(
            SiteForm form, SiteFolder folder, Press press, List<String> categories, Consumer<Problem> warning) {
        this.form = form;
        this.press = press;
        this.warning = warning;
        this.pages = new Pages(form, folder, press.frame());
        this.home = new Home(form);
        this.lists = new Lists(categories);
        this.feeds = new FeedFiles(form);
    }

    /** Adds an issue. They come with rising numbers. */
    public void add(SiteIssue issue) {
        write(Optional.of(issue));
        home.add(issue);
        for (PublishedEntry entry : issue.read().entries()) {
            lists.add(entry, issue);
        }
        before = pending;
        pending = Optional.of(issue);
    }

    /** Writes all that is not of one issue, and takes away what is no longer part of the site. */
    public SiteFolder.Tally close(Feeds writer) {
        write(Optional.empty());
        home.write(pages, lists.categories());
        lists.write(pages, form.name(), home::day);
        SiteFolder folder = pages.folder();
        folder.put(Paths.STYLE, form.css() + resource("site.css"));
        folder.put(Paths.SCRIPT, resource("search.js"));
        feeds.write(folder, writer);
        form.address().ifPresent(site -> folder.put(Paths.SITEMAP, Sitemap.of(pages.addresses(site))));
        return folder.close();
    }

    /** Writes the page of the issue that waits for the one after it. */
    private void write(Optional<SiteIssue> next) {
        pending.ifPresent(issue -> {
            String page = Paths.issue(issue.number());
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("heading", issue.article().heading());
            values.put("number", issue.number());
            values.put("date", issue.built().date().map(Object::toString));
            values.put("draft", !issue.built().isOut());
            values.put("body", body(issue, Paths.root(page), warning));
            values.put("previous", before.map(SiteWriter::neighbour));
            values.put("next", next.map(SiteWriter::neighbour));
            Head head = new Head(page, issue.article().heading(), issue.description());
            pages.write(head, "issue", values, issue.built().publishedAt());
            feeds.add(issue, site -> body(issue, site.toString(), problem -> {}));
        });
    }

    private static Map<String, Object> neighbour(SiteIssue issue) {
        return Map.of(
                "href", Paths.issue(issue.number()),
                "number", issue.number(),
                "heading", issue.article().heading());
    }

    /** The article, its pictures put into the site, with addresses that begin with {@code root}. */
    private String body(SiteIssue issue, String root, Consumer<Problem> problems) {
        Pictures pictures = issue.pictures().apply(picture -> {
            String path = Paths.picture(picture.bytes(), picture.ending());
            if (!pages.folder().has(path)) {
                pages.folder().put(path, picture.bytes());
            }
            return root + path;
        });
        String body = press.fragment(issue.article(), pictures);
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
