package dev.digest.discovery.source;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.RecordListener;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads RSS or Atom feeds: arXiv's daily feeds, responses of its API, and feeds of others. An empty feed, such as
 * arXiv's on a Sunday, is not an error.
 */
final class FeedReader {
    static final Set<String> RECORDS = Set.of("entry", "item");

    private static final String ERRORS = "arxiv.org/api/errors";
    private static final String OAI = "oai:arXiv.org:";
    /** What arXiv's daily feeds put before the abstract. */
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("(?s)\\s*arXiv:\\S+\\s+Announce Type:\\s*([\\w-]+)\\s*(?:Abstract:)?\\s*");

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

    private final String name;
    private final RecordListener receiver;
    private final Optional<LocalDate> today;

    FeedReader(String name, RecordListener receiver) {
        this(name, receiver, Optional.empty());
    }

    /**
     * A reader for a feed just fetched.
     *
     * @param today the day of entries without a date
     */
    FeedReader(String name, RecordListener receiver, Optional<LocalDate> today) {
        this.name = name;
        this.receiver = receiver;
        this.today = today;
    }

    /** Reads an entry; an invalid one does not stop the others. */
    void take(XmlElement entry) {
        String id = entry.textOf("id", "guid", "link").orElse("");
        if (id.contains(ERRORS)) {
            throw Problem.of(
                    "fetch.error-feed",
                    name,
                    CleanedPaperText.line(entry.textOf("summary").orElse("Error")));
        }
        try {
            Matcher announcement = ANNOUNCEMENT.matcher(text(entry));
            String kind =
                    entry.textOf("announce_type").orElse(announcement.lookingAt() ? announcement.group(1) : "new");
            NewPaper paper = paper(entry, announcement.lookingAt() ? announcement.end() : 0);
            if (kind.strip().startsWith("replace")) {
                receiver.revision(paper);
            } else {
                receiver.paper(paper);
            }
        } catch (Problem problem) {
            receiver.failed(name + ": " + CleanedPaperText.line(id), problem);
        } catch (DateTimeException e) {
            receiver.failed(
                    name + ": " + CleanedPaperText.line(id),
                    Problem.of("discover.record", name, "date").causedBy(e));
        }
    }

    private NewPaper paper(XmlElement entry, int abstractFrom) {
        PaperRef ref = ref(entry);
        String title = CleanedPaperText.line(entry.textOf("title").orElse(""));
        if (title.isEmpty()) {
            throw Problem.of("discover.record", name, "title");
        }
        return new NewPaper(
                ref.id().canonical(),
                ref.version().orElse(ref.id() instanceof ArxivId ? 1 : 0),
                title,
                authors(entry),
                CleanedPaperText.paragraphs(text(entry).substring(abstractFrom)),
                categories(entry),
                entry.textOf("comment").map(CleanedPaperText::line),
                day(entry));
    }

    private static String text(XmlElement entry) {
        String text =
                entry.textOf("summary", "description", "encoded", "content").orElse("");
        return text.contains("</") || text.contains("<p>") || text.contains("<br")
                ? TAG.matcher(text).replaceAll(" ")
                : text;
    }

    /** By id, otherwise by link: the ids of many feeds are not references. */
    private PaperRef ref(XmlElement entry) {
        List<String> names = new ArrayList<>();
        entry.textOf("id", "guid").map(id -> id.strip().replace(OAI, "")).ifPresent(names::add);
        entry.textOf("link").map(String::strip).ifPresent(names::add);
        entry.all("link").forEach(link -> link.attribute("href").ifPresent(names::add));
        Problem first = null;
        for (String one : names) {
            try {
                return PaperRef.parse(one);
            } catch (Problem problem) {
                first = first == null ? problem : first;
            }
        }
        throw first == null ? Problem.of("discover.record", name, "id") : first;
    }

    private static List<String> authors(XmlElement entry) {
        List<String> names = new ArrayList<>();
        for (XmlElement author : entry.all("author")) {
            author.textOf("name")
                    .or(() -> Optional.of(author.text()))
                    .map(CleanedPaperText::line)
                    .ifPresent(names::add);
        }
        names.removeIf(String::isEmpty);
        if (names.isEmpty()) {
            entry.all("creator").forEach(creator -> names.addAll(AuthorListText.of(creator.text())));
        }
        // The daily Atom feed has all authors in one element.
        return names.size() == 1 && names.get(0).contains(", ") ? AuthorListText.of(names.get(0)) : names;
    }

    private static List<String> categories(XmlElement entry) {
        Set<String> all = new LinkedHashSet<>();
        entry.first("primary_category").flatMap(one -> one.attribute("term")).ifPresent(all::add);
        for (XmlElement category : entry.all("category")) {
            String term = CleanedPaperText.line(category.attribute("term").orElse(category.text()));
            if (!term.isEmpty() && !term.contains(" ")) {
                all.add(term);
            }
        }
        return List.copyOf(all);
    }

    /** The day in the source's time zone: arXiv's is midnight in New York. */
    private LocalDate day(XmlElement entry) {
        Optional<String> written = entry.textOf("published", "pubDate", "date", "updated", "issued");
        if (written.isEmpty() && today.isPresent()) {
            return today.get();
        }
        String text = written.orElseThrow(() -> Problem.of("discover.record", name, "date"))
                .strip();
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? LocalDate.parse(text.substring(0, 10))
                : SubmissionDate.of(text);
    }
}
