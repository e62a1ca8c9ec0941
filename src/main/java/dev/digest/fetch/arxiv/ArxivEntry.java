package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.PageWarnings;
import dev.digest.paper.CleanText;
import dev.digest.paper.DoiText;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.tex.TexToUnicode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Converts an entry of a response to a paper. */
final class ArxivEntry {
    private static final Pattern ID = Pattern.compile("https?://(?:export\\.)?arxiv\\.org/abs/[\\w./-]{1,100}");
    /** In UTC and on a day that every month has: what reading and writing it would not change. */
    private static final Pattern USUAL_INSTANT = Pattern.compile(
            "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}Z");

    private static final int LONGEST_FIELD = 100_000;

    private final Entry entry;
    private final String name;
    private final ArxivModule.ArxivFields fields;

    ArxivEntry(Entry entry, String name) {
        this.entry = entry;
        this.name = name;
        this.fields = ArxivModule.of(entry);
    }

    /**
     * The paper.
     *
     * @throws Problem {@code fetch.broken} without a title, {@code ref.*} with an invalid id
     */
    Paper paper() {
        PaperRef ref = PaperRef.parse(address());
        String title = TexToUnicode.embedded(CleanText.line(bounded(fields.title())));
        if (title.isEmpty()) {
            throw Problem.of(ProblemCode.FETCH_BROKEN, name, ref + " has no title");
        }
        String summary = TexToUnicode.embedded(bounded(fields.summary()));
        AuthorList authors = authors();
        Optional<Withdrawal> withdrawal = Withdrawal.of(fields.comment(), summary, hasPdf());
        Paper.PaperBuilder paper = Paper.of(ref.id(), title)
                .version(ref.version().orElse(1))
                .authors(authors.authors())
                .abstractText(summary)
                .subjects(subjects())
                .dates(new Paper.PaperDates(date(fields.published()), date(fields.updated())))
                .notes(new Paper.PaperNotes(printed(fields.comment()), printed(fields.journalRef()), doi()))
                .withdrawn(withdrawal.isPresent())
                .warnings(warnings(authors, withdrawal));
        doi().ifPresent(doi -> paper.link("doi", "https://doi.org/" + doi));
        return paper.build();
    }

    /**
     * The name of the entry: its paper, or its URL when the id is invalid.
     *
     * @throws Problem {@code fetch.broken} when it is not from arXiv; then neither is the response
     */
    PaperRef ref() {
        String address = address();
        try {
            return PaperRef.parse(address);
        } catch (Problem noPaper) {
            return PaperRef.ofNewest(WebId.of(address));
        }
    }

    private String address() {
        String id = entry.getId().strip();
        if (!ID.matcher(id).matches()) {
            throw Problem.of(
                    ProblemCode.FETCH_BROKEN,
                    name,
                    "an entry whose id is no paper of arXiv: " + AtomDocument.start(id, 100));
        }
        return id;
    }

    /** Usually one author each, but arXiv accepts several, and a collaboration ending in a colon. */
    private AuthorList authors() {
        AuthorList.Builder authors = new AuthorList.Builder();
        for (SyndPerson person : entry.getAuthors()) {
            if (person.getName() == null || person.getName().isBlank()) {
                continue;
            }
            authors.asWritten(
                    TexToUnicode.embedded(bounded(person.getName())),
                    ArxivModule.of((Person) person).affiliations().stream()
                            .map(ArxivEntry::bounded)
                            .map(CleanText::line)
                            .toList());
        }
        return new AuthorList(authors.all(), authors.build().doubts());
    }

    private Paper.PaperSubjects subjects() {
        List<String> all = Stream.concat(
                        fields.primaryCategory().stream(),
                        entry.getCategories().stream().map(Category::getTerm))
                .map(term -> CleanText.line(term == null ? "" : bounded(term)))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        return new Paper.PaperSubjects(clean(fields.primaryCategory()), all);
    }

    private boolean hasPdf() {
        return Stream.concat(entry.getAlternateLinks().stream(), entry.getOtherLinks().stream())
                .map(Link::getHref)
                .anyMatch(href -> href != null && href.contains("/pdf/"));
    }

    private List<String> warnings(AuthorList authors, Optional<Withdrawal> withdrawal) {
        List<String> warnings = PageWarnings.of(authors, date(fields.published()));
        withdrawal.ifPresent(by -> warnings.add(0, by.warning()));
        return warnings;
    }

    /** An instant as sent; Rome's date parser accepts the 45th day of a 13th month. */
    private static Optional<String> date(String text) {
        String instant = text.strip();
        if (USUAL_INSTANT.matcher(instant).matches()) {
            return Optional.of(instant);
        }
        try {
            return Optional.of(OffsetDateTime.parse(instant).toInstant().toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The DOI, the first of several. */
    private Optional<String> doi() {
        return clean(fields.doi()).flatMap(DoiText::first);
    }

    private static Optional<String> printed(Optional<String> text) {
        return clean(text.map(ArxivEntry::bounded).map(TexToUnicode::embedded));
    }

    private static Optional<String> clean(Optional<String> text) {
        return text.map(ArxivEntry::bounded).map(CleanText::line).filter(line -> !line.isEmpty());
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_FIELD ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_FIELD / 2));
    }
}
