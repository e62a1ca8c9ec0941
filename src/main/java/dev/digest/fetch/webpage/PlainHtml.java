package dev.digest.fetch.webpage;

import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageMetadata;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import dev.digest.paper.DoiText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every page has: a title, a heading, perhaps author, date and description. The last resort. */
record PlainHtml(HtmlPage page, String address) implements PageMetadata {
    /**
     * The heading if the title begins with it, since the rest is the site's name; otherwise the title without the
     * site's name.
     */
    @Override
    public Optional<String> title() {
        Optional<String> title = page.text("head title").map(PageTextCleaner::line);
        List<String> headings =
                page.texts("h1").stream().map(PageTextCleaner::line).toList();
        if (headings.size() == 1
                && title.map(one -> one.startsWith(headings.get(0))).orElse(true)) {
            return Optional.of(headings.get(0));
        }
        return title.map(new SiteName(page, address)::removeFrom);
    }

    @Override
    public AuthorList authors() {
        return AuthorList.free(
                Stream.of("author", "authors", "byl")
                        .map(page::metas)
                        .filter(names -> !names.isEmpty())
                        .findFirst()
                        .stream()
                        .flatMap(List::stream));
    }

    @Override
    public Optional<String> abstractText() {
        return page.meta("abstract").map(PageTextCleaner::paragraphs);
    }

    @Override
    public Optional<String> summary() {
        return page.meta("description").map(PageTextCleaner::paragraphs);
    }

    @Override
    public List<String> published() {
        return page.meta("datepublished", "date", "pubdate", "publish_date").flatMap(PartialDate::read).stream()
                .toList();
    }

    @Override
    public Optional<String> doi() {
        return page.meta("doi", "#doi").flatMap(DoiText::read);
    }
}
