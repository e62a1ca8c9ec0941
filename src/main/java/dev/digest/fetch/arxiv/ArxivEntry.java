package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One entry of an answer, as a paper. */
final class ArxivEntry {
    private static final Pattern ID = Pattern.compile("https?://(?:export\\.)?arxiv\\.org/abs/(.+)");
    /** How authors and arXiv's administrators put it; "withdrawn" alone may be what a paper is about. */
    static final Pattern WITHDRAWN = Pattern.compile(
            "(?i)\\b(?:has been|was|is|been) withdrawn\\b|\\bwithdrawn (?:by|due|because|from arxiv)\\b|^\\W*withdrawn\\b");

    private static final int LONGEST_FIELD = 100_000;
    private static final int COLLABORATION = 200;

    private final Entry entry;
    private final String name;
    private final ArxivModule.Fields fields;

    ArxivEntry(Entry entry, String name) {
        this.entry = entry;
        this.name = name;
        this.fields = fields(entry.getModule(ArxivModule.URI));
    }

    Paper paper() {
        PaperRef ref = ref();
        String title = CleanText.line(fields.title());
        if (title.isEmpty()) {
            throw Problem.of("fetch.broken", name, ref + " has no title");
        }
        String summary =
                entry.getSummary() == null ? "" : bounded(entry.getSummary().getValue());
        boolean withdrawn = withdrawn(summary);
        Paper.Builder paper = Paper.of(ref.id(), bounded(title))
                .version(ref.version().orElse(1))
                .authors(authors())
                .abstractText(summary)
                .subjects(subjects())
                .dates(new Paper.Dates(date(fields.published()), date(fields.updated())))
                .notes(new Paper.Notes(clean(fields.comment()), clean(fields.journalRef()), clean(fields.doi())))
                .withdrawn(withdrawn)
                .warnings(warnings(withdrawn));
        fields.doi().ifPresent(doi -> paper.link("doi", "https://doi.org/" + CleanText.line(doi)));
        return paper.build();
    }

    private PaperRef ref() {
        Matcher id = ID.matcher(entry.getId().strip());
        if (!id.matches()) {
            throw Problem.of("fetch.broken", name, "an entry whose id is no paper of arXiv: " + entry.getId());
        }
        PaperRef ref = PaperRef.parse(id.group(1));
        if (!(ref.id() instanceof ArxivId)) {
            throw Problem.of("fetch.broken", name, "an entry whose id is no paper of arXiv: " + entry.getId());
        }
        return ref;
    }

    private List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            String given = CleanText.line(person.getName() == null ? "" : bounded(person.getName()));
            if (!given.isEmpty()) {
                ArxivModule module = (ArxivModule) ((Person) person).getModule(ArxivModule.URI);
                authors.add(new Author(
                        given,
                        fields(module).affiliations().stream()
                                .map(CleanText::line)
                                .toList()));
            }
        }
        return authors;
    }

    private Paper.Subjects subjects() {
        List<String> all = Stream.concat(
                        fields.primaryCategory().stream(),
                        entry.getCategories().stream().map(Category::getTerm))
                .map(term -> CleanText.line(term == null ? "" : term))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        return new Paper.Subjects(fields.primaryCategory().map(CleanText::line), all);
    }

    /**
     * Withdrawn is what says so in the comment, or in the abstract while there is no PDF. A link to a PDF proves
     * little: some answers had links with neither {@code rel} nor {@code title}.
     */
    private boolean withdrawn(String summary) {
        boolean hasPdf = Stream.concat(entry.getAlternateLinks().stream(), entry.getOtherLinks().stream())
                .map(Link::getHref)
                .anyMatch(href -> href != null && href.contains("/pdf/"));
        boolean inComment = fields.comment().filter(this::saysWithdrawn).isPresent();
        boolean inAbstract = summary.length() < 600 && saysWithdrawn(summary);
        return inComment
                || (inAbstract
                        && (!hasPdf
                                || summary.strip().matches("(?is)(?:this|the) \\w+ (?:has been|was|is) withdrawn.*")));
    }

    private boolean saysWithdrawn(String text) {
        return WITHDRAWN.matcher(text).find();
    }

    private List<String> warnings(boolean withdrawn) {
        List<String> warnings = new ArrayList<>();
        if (withdrawn) {
            warnings.add("withdrawn");
        }
        if (date(fields.published()).isEmpty()) {
            warnings.add("no-date");
        }
        if (entry.getAuthors().isEmpty()) {
            warnings.add("no-authors");
        }
        if (entry.getAuthors().size() > COLLABORATION) {
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

    private static ArxivModule.Fields fields(com.rometools.rome.feed.module.Module module) {
        return ((ArxivModule) module).fields();
    }
}
