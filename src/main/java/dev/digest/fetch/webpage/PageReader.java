package dev.digest.fetch.webpage;

import dev.digest.fetch.page.Description;
import dev.digest.fetch.page.Gate;
import dev.digest.fetch.page.Highwire;
import dev.digest.fetch.page.Page;
import dev.digest.fetch.page.PageText;
import dev.digest.fetch.page.Warnings;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
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

/** A page to a paper: for each field, the first of the page's vocabularies that fills it. */
final class PageReader {
    /** What pages are called that nobody has given a title. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)untitled(?: document| page)?|(?:[45]\\d\\d)|home(?:page)?|index|document|new tab|null|undefined|"
                    + "无标题(?:文档)?|首页|https?://\\S+|www\\.\\S+");

    private final Page page;
    private final PaperId id;
    private final Highwire highwire;
    private final List<Description> descriptions = new ArrayList<>();

    PageReader(Page page, PaperId id) {
        this.page = page;
        this.id = id;
        this.highwire = new Highwire(page);
        descriptions.add(highwire);
        SchemaOrg.article(page).ifPresent(descriptions::add);
        descriptions.addAll(List.of(new DublinCore(page), new OpenGraph(page), new PlainHtml(page, id.page())));
    }

    /**
     * The paper.
     *
     * @param given a title that somebody gave in place of the page's
     * @throws Problem {@code page.wall}, {@code page.error}, {@code page.no-title} or {@code page.other-paper}
     */
    Paper paper(Optional<String> given) {
        Gate.refuse(page);
        refuseOtherPaper();
        List<Author> authors = first(
                        description -> Optional.of(description.authors()).filter(list -> !list.isEmpty()))
                .orElse(List.of());
        PublishedDates dates = new PublishedDates(
                descriptions.stream()
                        .flatMap(description -> description.published().stream())
                        .toList(),
                highwire.online());
        Optional<String> doi = first(Description::doi);
        Paper.Builder paper = Paper.of(
                        id, given.or(this::title).orElseThrow(() -> Problem.of("page.no-title", page.name())))
                .authors(authors)
                .abstractText(text(Description::abstractText).orElse(""))
                .dates(new Paper.Dates(dates.best(), Optional.empty()))
                .notes(new Paper.Notes(Optional.empty(), venue(dates), doi))
                .warnings(warnings(authors, dates));
        first(Description::pdf).ifPresent(pdf -> paper.link("pdf", pdf));
        doi.ifPresent(one -> paper.link("doi", "https://doi.org/" + one));
        return paper.build();
    }

    /** A page that says which paper of arXiv it is about is not taken for another one. */
    private void refuseOtherPaper() {
        page.meta("citation_arxiv_id").map(PageText::line).ifPresent(own -> {
            if (id instanceof ArxivId && !own.replaceFirst("v\\d+$", "").equals(id.local())) {
                throw Problem.of("page.other-paper", page.name(), PaperRef.newest(id), own);
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

    /** With the year, unless the name has it. */
    private Optional<String> venue(PublishedDates dates) {
        Optional<String> year = dates.best().map(date -> date.substring(0, 4));
        return text(Description::venue)
                .map(name -> year.filter(one -> !name.contains(one))
                        .map(one -> name + ", " + one)
                        .orElse(name));
    }

    private static List<String> warnings(List<Author> authors, PublishedDates dates) {
        List<String> warnings = Warnings.of(authors, dates.best());
        if (dates.disagree()) {
            warnings.add("dates-disagree");
        }
        return warnings;
    }

    private Optional<String> text(Function<Description, Optional<String>> field) {
        return first(description -> field.apply(description).filter(text -> !text.isEmpty()));
    }

    private <T> Optional<T> first(Function<Description, Optional<T>> field) {
        return descriptions.stream()
                .flatMap(description -> field.apply(description).stream())
                .findFirst();
    }
}
