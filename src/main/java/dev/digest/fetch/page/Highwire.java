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
public final class Highwire implements Description {
    private static final int MOST_INSTITUTIONS = 50;

    private final Page page;

    /** What the tags of a page say. */
    public Highwire(Page page) {
        this.page = page;
    }

    @Override
    public Optional<String> title() {
        return page.meta("citation_title").map(PageText::line).filter(title -> !title.isEmpty());
    }

    @Override
    public List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        String list = page.metas("citation_author").isEmpty() ? "citation_authors" : "citation_author";
        for (Page.Meta meta : page.metas()) {
            if (meta.name().equals(list) && authors.size() < PersonName.MOST) {
                PersonName.list(meta.content()).forEach(name -> authors.add(Author.named(name)));
            } else if (meta.name().equals("citation_author_institution") && !authors.isEmpty()) {
                authors.add(with(authors.remove(authors.size() - 1), PageText.line(meta.content())));
            }
        }
        return authors.stream().limit(PersonName.MOST).toList();
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
        return page.meta("citation_abstract").map(PageText::paragraphs).filter(text -> !text.isEmpty());
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
        return page.meta("citation_doi").flatMap(Doi::read);
    }

    @Override
    public Optional<String> venue() {
        return page.meta(
                        "citation_journal_title",
                        "citation_conference_title",
                        "citation_inbook_title",
                        "citation_conference")
                .map(PageText::line);
    }

    @Override
    public Optional<String> pdf() {
        return page.meta("citation_pdf_url").flatMap(page::address);
    }
}
