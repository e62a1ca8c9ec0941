package dev.digest.fetch.webpage;

import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.BlockedPageDetector;
import dev.digest.fetch.page.HighwireTags;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageMetadata;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PageWarnings;
import dev.digest.paper.ArxivId;
import dev.digest.paper.JournalReference;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a paper from a page: each field from the first vocabulary that has it. */
final class PageReader {
    /** Titles of pages without a real title. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)untitled(?: document| page)?|(?:[45]\\d\\d)|home(?:page)?|index|document|new tab|null|undefined|"
                    + "无标题(?:文档)?|首页|https?://\\S+|www\\.\\S+");

    private final HtmlPage page;
    private final PaperId id;
    private final HighwireTags highwire;
    private final List<PageMetadata> descriptions = new ArrayList<>();

    PageReader(HtmlPage page, PaperId id) {
        this.page = page;
        this.id = id;
        this.highwire = new HighwireTags(page);
        descriptions.add(highwire);
        SchemaOrg.article(page).ifPresent(descriptions::add);
        descriptions.addAll(
                List.of(new DublinCore(page), new OpenGraph(page, id.page()), new PlainHtml(page, id.page())));
    }

    /**
     * The paper.
     *
     * @param given a title in place of the page's
     * @throws Problem {@code page.wall}, {@code page.error}, {@code page.no-title} or {@code page.other-paper}
     */
    Paper paper(Optional<String> given) {
        BlockedPageDetector.requireContent(page);
        requireSamePaper();
        AuthorList authors = firstPresent(description -> Optional.of(description.authors())
                        .filter(list -> !list.authors().isEmpty()))
                .orElse(AuthorList.NONE);
        PublishedDates dates = new PublishedDates(
                descriptions.stream()
                        .flatMap(description -> description.published().stream())
                        .toList(),
                highwire.online());
        Optional<String> doi = firstPresent(PageMetadata::doi);
        Abstracts abstracts = new Abstracts(page, id.page(), descriptions);
        Paper.PaperBuilder paper = Paper.of(
                        id, given.or(this::title).orElseThrow(() -> Problem.of("page.no-title", page.name())))
                .authors(authors.authors())
                .abstractText(abstracts.best().orElse(""))
                .dates(new Paper.PaperDates(dates.best(), Optional.empty()))
                .notes(new Paper.PaperNotes(Optional.empty(), venue(dates), doi, text(PageMetadata::publisher)))
                .warnings(warnings(authors, dates, abstracts));
        firstPresent(PageMetadata::pdf).ifPresent(pdf -> paper.link("pdf", pdf));
        doi.ifPresent(one -> paper.link("doi", "https://doi.org/" + one));
        return paper.build();
    }

    /** A page that declares an arXiv id must not be taken for another paper. */
    private void requireSamePaper() {
        page.meta("citation_arxiv_id").map(PageTextCleaner::line).ifPresent(own -> {
            if (id instanceof ArxivId && !own.replaceFirst("v\\d+$", "").equals(id.local())) {
                throw Problem.of("page.other-paper", page.name(), PaperRef.ofNewest(id), own);
            }
        });
    }

    private Optional<String> title() {
        return descriptions.stream()
                .flatMap(description -> description.title().stream())
                .filter(this::isTitle)
                .findFirst();
    }

    private boolean isTitle(String title) {
        String host = id.page().replaceFirst("(?i)^https?://(?:www\\.)?([^/:?#]*).*", "$1");
        String plain = title.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return !title.isEmpty() && !NO_TITLE.matcher(title).matches() && !plain.equals(host);
    }

    /**
     * A journal with volume, issue, pages and year; proceedings with pages only, since their name contains the year.
     */
    private Optional<String> venue(PublishedDates dates) {
        HighwireTags.Numbers numbers = highwire.numbers();
        String year = highwire.isConference() || numbers.volume().isEmpty()
                ? ""
                : dates.best().map(date -> date.substring(0, 4)).orElse("");
        return text(PageMetadata::venue)
                .map(name ->
                        new JournalReference(name, numbers.volume(), numbers.issue(), numbers.pages(), year).printed());
    }

    private List<String> warnings(AuthorList authors, PublishedDates dates, Abstracts abstracts) {
        List<String> warnings = PageWarnings.of(authors, dates.best());
        if (dates.disagree() || (highwire.isConference() && dates.yearsDiffer())) {
            warnings.add("dates-disagree");
        }
        if (abstracts.isCut()) {
            warnings.add("cut-abstract");
        } else if (highwire.title().isPresent() && abstracts.best().isEmpty()) {
            warnings.add("no-abstract");
        }
        return warnings;
    }

    private Optional<String> text(Function<PageMetadata, Optional<String>> field) {
        return firstPresent(description -> field.apply(description).filter(text -> !text.isEmpty()));
    }

    private <T> Optional<T> firstPresent(Function<PageMetadata, Optional<T>> field) {
        return descriptions.stream()
                .flatMap(description -> field.apply(description).stream())
                .findFirst();
    }
}
