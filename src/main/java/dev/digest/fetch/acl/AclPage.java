package dev.digest.fetch.acl;

import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.BibtexEntry;
import dev.digest.fetch.page.BlockedPageDetector;
import dev.digest.fetch.page.HighwireTags;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PageWarnings;
import dev.digest.paper.AclId;
import dev.digest.paper.Author;
import dev.digest.paper.JournalReference;
import dev.digest.paper.Paper;
import dev.digest.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page of one paper. Its meta tags lack the abstract, which is in the text, and sometimes the proceedings, which
 * are always in the BibTeX entry.
 */
final class AclPage {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://[^/]+/(?:anthology/)?(?:papers/[A-Z]/[A-Z]\\d\\d/)?([^/?#]+?)(?:v\\d+)?(?:\\.pdf)?/?(?:[?#].*)?");
    private static final Pattern HOST =
            Pattern.compile("(?i)https?://(?:www\\.)?(?:aclanthology\\.(?:org|info)|aclweb\\.org)/.*");

    private final HtmlPage page;
    private final HighwireTags tags;
    private final BibtexEntry bibtex;

    AclPage(HtmlPage page) {
        this.page = page;
        this.tags = new HighwireTags(page);
        this.bibtex = page.text("pre#citeBibtexContent").map(BibtexEntry::read).orElse(BibtexEntry.NONE);
    }

    /** Whether this is a paper's page of the Anthology. */
    boolean isPaper() {
        boolean named = page.text("head title")
                .filter(title -> title.strip().endsWith("ACL Anthology"))
                .isPresent();
        boolean linked = tags.pdf().filter(pdf -> HOST.matcher(pdf).matches()).isPresent();
        return tags.title().isPresent() && (named || linked || page.has("pre#citeBibtexContent"));
    }

    /**
     * Rejects any other page.
     *
     * @throws Problem {@code page.wall}, {@code page.error} or {@code page.not-anthology}
     */
    AclPage requirePaper() {
        BlockedPageDetector.requireContent(page);
        if (!isPaper()) {
            throw Problem.of("page.not-anthology", page.name());
        }
        return this;
    }

    /** The id, from the PDF link or the page's own URL. */
    Optional<AclId> id() {
        return Stream.concat(tags.pdf().stream(), page.ownAddresses().stream())
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .flatMap(address -> id(address.group(1)).stream())
                .findFirst();
    }

    private static Optional<AclId> id(String text) {
        try {
            return Optional.of(AclId.of(text));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    Paper paper(AclId id) {
        AuthorList authors = authors();
        Optional<String> date = tags.published().stream().findFirst().or(bibtex::date);
        Optional<String> doi = tags.doi().or(bibtex::doi);
        Paper.PaperBuilder paper = Paper.of(id, tags.title().orElseThrow())
                .authors(authors.authors())
                .abstractText(abstractText())
                .dates(new Paper.PaperDates(date, Optional.empty()))
                .notes(new Paper.PaperNotes(Optional.empty(), proceedings(date), doi, publisher()))
                .warnings(PageWarnings.of(authors, date));
        tags.pdf().ifPresent(pdf -> paper.link("pdf", pdf));
        doi.ifPresent(one -> paper.link("doi", "https://doi.org/" + one));
        return paper.build();
    }

    private AuthorList authors() {
        AuthorList tagged = tags.authors();
        return tagged.authors().isEmpty()
                ? new AuthorList(bibtex.authors().stream().map(Author::ofName).toList(), Set.of())
                : tagged;
    }

    private String abstractText() {
        return page.text(".acl-abstract > span")
                .or(() -> page.text(".acl-abstract").map(text -> text.strip().replaceFirst("(?i)^abstract:?\\s*", "")))
                .or(tags::abstractText)
                .map(PageTextCleaner::paragraphs)
                .orElse("");
    }

    /** Proceedings with pages, since their name contains the year; a journal with volume, issue and year too. */
    private Optional<String> proceedings(Optional<String> date) {
        HighwireTags.Numbers numbers = tags.numbers();
        String pages = bibtex.line("pages").map(JournalReference::dashed).orElse(numbers.pages());
        Optional<String> proceedings =
                bibtex.line("booktitle").map(name -> new JournalReference(name, "", "", pages, "").printed());
        return proceedings
                .or(() -> bibtex.line("journal").map(name -> inJournal(name, pages, date)))
                .or(() -> tags.venue().map(name -> new JournalReference(name, "", "", pages, "").printed()));
    }

    private String inJournal(String name, String pages, Optional<String> date) {
        String volume = bibtex.line("volume").orElse("");
        String issue = bibtex.line("number").orElse("");
        String year =
                volume.isEmpty() ? "" : date.map(day -> day.substring(0, 4)).orElse("");
        return new JournalReference(name, volume, issue, pages, year).printed();
    }

    private Optional<String> publisher() {
        return bibtex.line("publisher").or(tags::publisher);
    }
}
