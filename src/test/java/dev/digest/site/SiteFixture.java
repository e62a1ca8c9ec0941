package dev.digest.site;

import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.site.feed.RomeFeedWriter;
import dev.digest.testing.ArticleSamples;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Workspace.NamedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site in a folder, written from issues that are texts. */
final class SiteFixture {
    static final URI ADDRESS = URI.create("https://weekly.example.org/archive/");

    private static final IssueReader READER = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.KNOWN);

    private final Path folder;
    private final List<Problem> warnings = new ArrayList<>();
    private SiteConfig config = new SiteConfig(
            "试刊",
            "试刊社",
            new FeedId("试刊"),
            Optional.of(ADDRESS),
            ArticleSamples.starterFile("templates/site.html"),
            "",
            ReaderTexts.of("zh"),
            "");

    SiteFixture(Path folder) {
        this.folder = folder;
    }

    /** The same with another URL, or none. */
    SiteFixture at(Optional<URI> address) {
        config = new SiteConfig(
                config.name(),
                config.publisher(),
                config.id(),
                address,
                config.template(),
                config.css(),
                config.texts(),
                config.statistics());
        return this;
    }

    /** The same of a newsletter with other names. */
    SiteFixture named(String name, String publisher, FeedId id) {
        config = new SiteConfig(
                name,
                publisher,
                id,
                config.address(),
                config.template(),
                config.css(),
                config.texts(),
                config.statistics());
        return this;
    }

    /** The same in another language. */
    SiteFixture in(String language) {
        config = new SiteConfig(
                config.name(),
                config.publisher(),
                config.id(),
                config.address(),
                config.template(),
                config.css(),
                ReaderTexts.of(language),
                config.statistics());
        return this;
    }

    /** The same with another template of pages. */
    SiteFixture withTemplate(String text) {
        config = new SiteConfig(
                config.name(),
                config.publisher(),
                config.id(),
                config.address(),
                new NamedText("site.html", text),
                config.css(),
                config.texts(),
                config.statistics());
        return this;
    }

    SiteFolder.WriteCounts write(SiteIssue... issues) {
        SiteWriter writer = new SiteWriter(
                config,
                SiteFolder.open(folder),
                ArticleSamples.RENDERER,
                List.of("CV研究", "NLP研究", "生命科学研究"),
                warnings::add);
        for (SiteIssue issue : issues) {
            writer.add(issue);
        }
        return writer.close(new RomeFeedWriter());
    }

    /** The warnings so far. */
    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** An issue that was published at noon on this day. */
    SiteIssue published(int number, String date, String markdown) {
        LocalDate day = LocalDate.parse(date);
        return issue(
                IssueRecord.planned(number, Optional.empty(), Optional.of(day))
                        .publishedSince(Instant.parse(date + "T12:00:00Z")),
                markdown);
    }

    /** An issue that is not published. */
    SiteIssue draft(int number, String markdown) {
        return issue(IssueRecord.planned(number, Optional.empty(), Optional.empty()), markdown);
    }

    /** An issue by its record; images lie beside the site's folder. */
    SiteIssue issue(IssueRecord record, String markdown) {
        Path images = folder.toAbsolutePath().getParent();
        return new SiteIssue(
                record,
                ArticleSamples.article(markdown),
                READER.read(ArticleSamples.NAME, markdown),
                addresses -> ArticleSamples.images(images, addresses));
    }

    /** An entry, with its title as printed, about a paper of arXiv. */
    static String entry(String title, String id, String summary) {
        return "**标题**：" + title + "\n\n**简介**：" + summary + "\n\n**论文下载**：<https://arxiv.org/pdf/" + id + ">\n\n";
    }

    /** An issue's Markdown with entries in one category. */
    static String markdown(int number, String category, String... entries) {
        return "# 《试刊》第" + number + "期：主题" + number + "\n\n## 论文推荐\n\n### 【" + category + "】\n\n"
                + String.join("", entries);
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document page(String path) {
        return Jsoup.parse(read(path));
    }

    /** All files but the manifest, sorted. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.equals(SiteFolder.MANIFEST))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages by their paths. */
    List<String> pages() {
        return files().stream().filter(file -> file.endsWith(".html")).toList();
    }
}
