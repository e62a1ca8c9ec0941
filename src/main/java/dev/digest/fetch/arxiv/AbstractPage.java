package dev.digest.fetch.arxiv;

import dev.digest.fetch.SavedResponse;
import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.BlockedPageDetector;
import dev.digest.fetch.page.HighwireTags;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PageWarnings;
import dev.digest.fetch.page.PartialDate;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.problem.Problem;
import dev.digest.tex.TexToUnicode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The abstract page {@code arxiv.org/abs/…}, the fallback when the API fails. Meta tags have title, authors, dates and
 * abstract; version, subjects and comment are in the text only, and are left out rather than guessed.
 */
final class AbstractPage {
    private static final Pattern SUBJECT = Pattern.compile("\\(([a-z-]+(?:\\.[A-Za-z-]+)?)\\)");
    private static final String ID = "citation_arxiv_id";
    private static final String COMMENTS = "td.comments";

    private final HtmlPage page;
    private final HighwireTags tags;
    private final SubmissionHistory history;

    private AbstractPage(HtmlPage page) {
        this.page = page;
        this.tags = new HighwireTags(page);
        this.history = SubmissionHistory.of(page);
    }

    /**
     * Parses a page.
     *
     * @param body HTML
     * @throws Problem {@code page.wall}, {@code page.error} or {@code page.not-html} for another response,
     *     {@code page.not-arxiv} for another page, {@code page.other-paper} for the page of another paper
     */
    static Paper read(byte[] body, ArxivId id) {
        HtmlPage page = HtmlPage.read(body, "text/html", id.page());
        BlockedPageDetector.requireContent(page);
        ArxivId own = ownId(page);
        if (!own.equals(id)) {
            throw Problem.of("page.other-paper", id.page(), id, own);
        }
        return new AbstractPage(page).paper(id);
    }

    /** Whether a saved file is an abstract page. */
    static boolean isAbstractPage(SavedResponse saved) {
        return HtmlPage.isHtml(saved) && HtmlPage.read(saved).meta(ID).isPresent();
    }

    /**
     * Parses a saved page of any paper.
     *
     * @throws Problem as for a fetched page
     */
    static Paper read(SavedResponse saved) {
        HtmlPage page = HtmlPage.read(saved);
        BlockedPageDetector.requireContent(page);
        return new AbstractPage(page).paper(ownId(page));
    }

    private static ArxivId ownId(HtmlPage page) {
        try {
            return ArxivId.of(PageTextCleaner.line(page.meta(ID).orElse("")).replaceFirst("v\\d+$", ""));
        } catch (Problem noId) {
            throw Problem.of("page.not-arxiv", page.name()).causedBy(noId);
        }
    }

    private Paper paper(ArxivId id) {
        String title =
                tags.title().map(TexToUnicode::embedded).orElseThrow(() -> Problem.of("page.not-arxiv", page.name()));
        AuthorList authors = tags.authors(TexToUnicode::embedded);
        Optional<String> published = history.firstVersionDate().or(() -> date("citation_date"));
        Optional<String> updated = history.shownVersionDate()
                .or(() -> date("citation_online_date"))
                .or(() -> published);
        Optional<String> doi = tags.doi();
        List<String> warnings = PageWarnings.of(authors, published);
        Optional<Withdrawal> withdrawal = withdrawal();
        withdrawal.ifPresent(by -> warnings.add(0, by.warning()));
        Paper.PaperBuilder paper = Paper.of(id, title)
                .version(history.version())
                .authors(authors.authors())
                .abstractText(TexToUnicode.embedded(tags.abstractText().orElse("")))
                .subjects(subjects())
                .dates(new Paper.PaperDates(published, updated))
                .notes(new Paper.PaperNotes(line(COMMENTS), line("td.jref"), doi))
                .withdrawn(withdrawal.isPresent())
                .warnings(warnings);
        doi.ifPresent(one -> paper.link("doi", "https://doi.org/" + one));
        return paper.build();
    }

    private Optional<String> date(String name) {
        return page.meta(name).flatMap(PartialDate::read);
    }

    private Optional<String> line(String css) {
        return page.text(css).map(PageTextCleaner::line);
    }

    private Paper.PaperSubjects subjects() {
        List<String> all =
                page.text("td.subjects").stream().flatMap(AbstractPage::codes).toList();
        return new Paper.PaperSubjects(
                page.text(".primary-subject").stream()
                        .flatMap(AbstractPage::codes)
                        .findFirst(),
                all);
    }

    private static Stream<String> codes(String text) {
        return SUBJECT.matcher(text).results().map(code -> code.group(1));
    }

    /** Determined as for API entries, and by the submission history, where arXiv marks withdrawals. */
    private Optional<Withdrawal> withdrawal() {
        boolean hasPdf = tags.pdf().isPresent() || page.has("a[href*=/pdf/]");
        return Withdrawal.of(line(COMMENTS), tags.abstractText().orElse(""), hasPdf)
                .or(() -> history.withdrawn() ? Optional.of(Withdrawal.SOMEBODY) : Optional.empty());
    }
}
