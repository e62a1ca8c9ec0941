package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.digest.paper.Author;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One entry of an answer, as a paper. */
final class ArxivEntry {
    private static final Pattern ID = Pattern.compile("https?://(?:export\\.)?arxiv\\.org/abs/[\\w./-]{1,100}");
    /** How authors and arXiv's administrators put it; "withdrawn" alone may be what a paper is about. */
    static final Pattern WITHDRAWN = Pattern.compile("(?i)^\\W*(?:(?:paper|article|submission|preprint) )?withdrawn\\b"
            + "|\\b(?:paper|article|manuscript|submission|preprint|work) (?:is|was|has been|is being) withdrawn\\b"
            + "|\\bwithdrawn (?:by (?:the |its )?authors?|by arxiv|due to|because|from arxiv)\\b");

    private static final Pattern NOTICE = Pattern.compile(
            "(?i)(?:this|the) (?:\\w+ )?"
                    + "(?:paper|article|manuscript|submission|preprint|work|version) (?:is|was|has been|is being) withdrawn\\b");
    private static final int LONGEST_NOTICE = 600;
    private static final int LONGEST_FIELD = 100_000;
    private static final int COLLABORATION = 200;

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
     * @throws Problem {@code fetch.broken} when it has no title, {@code ref.*} when its id cannot be
     */
    Paper paper() {
        PaperRef ref = PaperRef.parse(address());
        String title = CleanText.line(fields.title());
        if (title.isEmpty()) {
            throw Problem.of("fetch.broken", name, ref + " has no title");
        }
        String summary = bounded(fields.summary());
        boolean withdrawn = withdrawn(summary);
        Paper.PaperBuilder paper = Paper.of(ref.id(), bounded(title))
                .version(ref.version().orElse(1))
                .authors(authors())
                .abstractText(summary)
                .subjects(subjects())
                .dates(new Paper.PaperDates(date(fields.published()), date(fields.updated())))
                .notes(new Paper.PaperNotes(clean(fields.comment()), clean(fields.journalRef()), clean(fields.doi())))
                .withdrawn(withdrawn)
                .warnings(warnings(withdrawn));
        clean(fields.doi()).ifPresent(doi -> paper.link("doi", "https://doi.org/" + doi));
        return paper.build();
    }

    /**
     * What to call the entry: its paper, or where the id is none, its address.
     *
     * @throws Problem {@code fetch.broken} when it is nothing of arXiv's; then the whole answer is somebody else's
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
                    "fetch.broken", name, "an entry whose id is no paper of arXiv: " + AtomDocument.start(id, 100));
        }
        return id;
    }

    private List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            String given = CleanText.line(person.getName() == null ? "" : bounded(person.getName()));
            if (!given.isEmpty()) {
                authors.add(new Author(
                        given,
                        ArxivModule.of((Person) person).affiliations().stream()
                                .map(ArxivEntry::bounded)
                                .map(CleanText::line)
                                .toList()));
            }
        }
        return authors;
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

    /**
     * Withdrawn is what says so in the comment, or in an abstract that says little else: with the words of a notice, or
     * with any while there is no PDF. A link to a PDF proves little: arXiv links some that are not there.
     */
    private boolean withdrawn(String summary) {
        boolean inComment = fields.comment()
                .filter(comment -> WITHDRAWN.matcher(comment).find())
                .isPresent();
        boolean inAbstract = summary.length() < LONGEST_NOTICE
                && (NOTICE.matcher(summary.strip()).lookingAt()
                        || (!hasPdf() && WITHDRAWN.matcher(summary).find()));
        return inComment || inAbstract;
    }

    private boolean hasPdf() {
        return Stream.concat(entry.getAlternateLinks().stream(), entry.getOtherLinks().stream())
                .map(Link::getHref)
                .anyMatch(href -> href != null && href.contains("/pdf/"));
    }

    private List<String> warnings(boolean withdrawn) {
        List<String> warnings = new ArrayList<>();
        if (withdrawn) {
            warnings.add("withdrawn");
        }
        if (date(fields.published()).isEmpty()) {
            warnings.add("no-date");
        }
        if (authors().isEmpty()) {
            warnings.add("no-authors");
        }
        if (authors().size() > COLLABORATION) {
            warnings.add("many-authors");
        }
        return warnings;
    }

    /** An instant as it was sent; Rome's own dates accept the 45th of a 13th month. */
    private static Optional<String> date(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant().toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> clean(Optional<String> text) {
        return text.map(ArxivEntry::bounded).map(CleanText::line).filter(line -> !line.isEmpty());
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_FIELD ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_FIELD / 2));
    }
}
