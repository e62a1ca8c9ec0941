package dev.digest.fetch.webpage;

import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageMetadata;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code og:} and {@code article:} tags for previews in social media. */
record OpenGraph(HtmlPage page, String address) implements PageMetadata {
    @Override
    public Optional<String> title() {
        return page.meta("og:title", "twitter:title")
                .map(PageTextCleaner::line)
                .map(new SiteName(page, address)::removeFrom);
    }

    /** The standard requires profile URLs here; pages write names. */
    @Override
    public AuthorList authors() {
        return AuthorList.free(Stream.of("article:author", "og:article:author")
                .flatMap(name -> page.metas(name).stream())
                .filter(author -> !author.matches("(?i)\\s*(?:https?:|@|www\\.).*")));
    }

    @Override
    public Optional<String> summary() {
        return page.meta("og:description", "twitter:description").map(PageTextCleaner::paragraphs);
    }

    @Override
    public List<String> published() {
        return page.meta("article:published_time", "og:article:published_time").flatMap(PartialDate::read).stream()
                .toList();
    }
}
