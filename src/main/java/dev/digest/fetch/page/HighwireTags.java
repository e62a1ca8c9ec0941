package dev.digest.fetch.page;

import dev.digest.paper.DoiText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The {@code citation_*} meta tags that publishers write for search engines, described in Google Scholar's inclusion
 * guidelines. An institution belongs to the preceding author.
 */
public final class HighwireTags implements PageMetadata {
    private final HtmlPage page;

    /** The tags of a page. */
    public HighwireTags(HtmlPage page) {
        this.page = page;
    }

    @Override
    public Optional<String> title() {
        return page.meta("citation_title").map(PageTextCleaner::line).filter(title -> !title.isEmpty());
    }

    @Override
    public AuthorList authors() {
        return authors(UnaryOperator.identity());
    }

    /** The authors, with each text preprocessed before it is split into names. */
    public AuthorList authors(UnaryOperator<String> before) {
        AuthorList.Builder authors = new AuthorList.Builder();
        int tags = page.metas("citation_author").size();
        String list = tags == 0 ? "citation_authors" : "citation_author";
        for (HtmlPage.MetaTag meta : page.metas()) {
            if (meta.name().equals(list) && tags <= 1) {
                authors.several(before.apply(meta.content()), List.of());
            } else if (meta.name().equals(list)) {
                authors.one(before.apply(meta.content()), List.of());
            } else if (meta.name().equals("citation_author_institution")) {
                authors.institution(meta.content());
            }
        }
        return authors.build();
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

    /** The date of online publication, which may differ much from that in print. */
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
    public Optional<String> publisher() {
        return page.meta("citation_publisher").map(PageTextCleaner::line);
    }

    /** The numbers of a paper in its venue; each is empty without a tag. */
    public record Numbers(String volume, String issue, String pages) {}

    /** Volume, issue and pages. */
    public Numbers numbers() {
        String first = number("citation_firstpage");
        String last = number("citation_lastpage");
        return new Numbers(
                number("citation_volume"),
                number("citation_issue"),
                last.isEmpty() || last.equals(first) ? first : first + "–" + last);
    }

    private String number(String tag) {
        return page.meta(tag)
                .map(PageTextCleaner::line)
                .filter(text -> text.length() <= 30)
                .orElse("");
    }

    /** Whether the tags describe proceedings. */
    public boolean isConference() {
        return page.meta("citation_conference_title", "citation_conference", "citation_inbook_title")
                .isPresent();
    }

    @Override
    public Optional<String> pdf() {
        return page.meta("citation_pdf_url").flatMap(page::address);
    }
}
