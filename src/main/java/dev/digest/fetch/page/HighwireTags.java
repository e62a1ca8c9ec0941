package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code citation_*} tags, which publishers write for search engines; Google Scholar's guide for webmasters
 * describes them. An institution belongs to the author before it.
 */
public final class HighwireTags implements PageMetadata {
    private static final int MOST_INSTITUTIONS = 50;

    private final HtmlPage page;

    /** What the tags of a page say. */
    public HighwireTags(HtmlPage page) {
        this.page = page;
    }

    @Override
    public Optional<String> title() {
        return page.meta("citation_title").map(PageTextCleaner::line).filter(title -> !title.isEmpty());
    }

    @Override
    public List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        String list = page.metas("citation_author").isEmpty() ? "citation_authors" : "citation_author";
        for (HtmlPage.MetaTag meta : page.metas()) {
            if (meta.name().equals(list) && authors.size() < PersonName.MAX_AUTHORS) {
                PersonName.list(meta.content()).forEach(name -> authors.add(Author.ofName(name)));
            } else if (meta.name().equals("citation_author_institution") && !authors.isEmpty()) {
                authors.add(with(authors.remove(authors.size() - 1), PageTextCleaner.line(meta.content())));
            }
        }
        return authors.stream().limit(PersonName.MAX_AUTHORS).toList();
    }

    private static Author with(Author author, String institution) {
        boolean kept = institution.isEmpty()
                || author.affiliations().contains(institution)
                || author.affiliations().size() >= MOST_INSTITUTIONS;
        return kept
                ? author
                : new Author(
                        author.name(),
                        Stream.concat(author.affiliations().stream(), Stream.of(institution))
                                .toList());
    }

    @Override
    public Optional<String> abstractText() {
        return page.meta("citation_abstract").map(PageTextCleaner::paragraphs).filter(text -> !text.isEmpty());
    }

    @Override
    public List<String> published() {
        return Stream.of("citation_publication_date", "citation_date", "citation_cover_date", "citation_year")
                .flatMap(name -> page.metas(name).stream())
                .flatMap(date -> PartialDate.read(date).stream())
                .toList();
    }

    /** When it came out on the web, which may be long before or after it came out in print. */
    public Optional<String> online() {
        return page.meta("citation_online_date").flatMap(PartialDate::read);
    }

    @Override
    public Optional<String> doi() {
        return page.meta("citation_doi").flatMap(DoiText::read);
    }

    @Override
    public Optional<String> venue() {
        return page.meta(
                        "citation_journal_title",
                        "citation_conference_title",
                        "citation_inbook_title",
                        "citation_conference")
                .map(PageTextCleaner::line);
    }

    @Override
    public Optional<String> pdf() {
        return page.meta("citation_pdf_url").flatMap(page::address);
    }
}
