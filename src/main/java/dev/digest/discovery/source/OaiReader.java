package dev.digest.discovery.source;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.NewPaperSource.ChangesPage;
import dev.digest.discovery.RecordListener;
import dev.digest.paper.ArxivId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.tex.TexToUnicode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads responses of arXiv's OAI-PMH, in the formats {@code arXivRaw} and {@code arXiv}. They contain every changed
 * record, including old papers. In {@code arXivRaw} the first version dates a paper; in {@code arXiv} only its id does,
 * since {@code created} is the date of the current version.
 */
final class OaiReader {
    static final Set<String> RECORDS = Set.of("record");

    private static final Pattern MONTH = Pattern.compile("(?:.*/)?(\\d{2})(\\d{2}).*");
    private static final int FIRST_YEAR = 91;

    private final String name;
    private final RecordListener receiver;
    private final LocalDate since;
    private Optional<LocalDate> last = Optional.empty();
    private int records;

    /** A reader that treats all papers as new. */
    OaiReader(String name, RecordListener receiver) {
        this(name, receiver, LocalDate.MIN);
    }

    /**
     * A reader.
     *
     * @param since papers first published before this day are revisions, dated by their change
     */
    OaiReader(String name, RecordListener receiver, LocalDate since) {
        this.name = name;
        this.receiver = receiver;
        this.since = since;
    }

    /**
     * Checks the response for an error.
     *
     * @throws Problem {@code discover.token-expired}, or {@code discover.oai} with the server's message; "no records
     *     match" is not an error
     */
    static void requireNoError(XmlElement root, String name) {
        XmlElement answer = root.first("OAI-PMH").orElse(root);
        Optional<XmlElement> error = answer.first("error");
        if (error.isPresent() && !error.get().attribute("code").orElse("").equals("noRecordsMatch")) {
            String code = CleanedPaperText.line(error.get().attribute("code").orElse(""));
            if (code.equals("badResumptionToken")) {
                throw Problem.of(ProblemCode.DISCOVER_TOKEN_EXPIRED, name);
            }
            throw Problem.of(
                    "discover.oai",
                    name,
                    code,
                    CleanedPaperText.line(error.get().text()));
        }
    }

    /**
     * The page's data besides its records.
     *
     * @throws Problem {@code discover.oai}, {@code discover.token-expired}
     */
    ChangesPage page(XmlElement root) {
        requireNoError(root, name);
        XmlElement answer = root.first("OAI-PMH").orElse(root);
        Optional<String> token = answer.first("ListRecords")
                .flatMap(list -> list.textOf("resumptionToken"))
                .map(String::strip);
        LocalDate asOf = answer.textOf("responseDate")
                .map(String::strip)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}T.*"))
                .map(text -> LocalDate.parse(text.substring(0, 10)))
                .orElse(LocalDate.MAX);
        return new ChangesPage(records, last, token, asOf);
    }

    void take(XmlElement record) {
        records++;
        Optional<XmlElement> header = record.first("header");
        if (header.flatMap(one -> one.attribute("status"))
                .filter("deleted"::equals)
                .isPresent()) {
            return;
        }
        String id = header.flatMap(one -> one.textOf("identifier")).orElse("?").strip();
        try {
            XmlElement metadata = record.first("metadata")
                    .flatMap(one -> one.first("arXivRaw").or(() -> one.first("arXiv")))
                    .orElseThrow(() -> Problem.of("discover.record", name, "arXivRaw"));
            LocalDate changed = LocalDate.parse(
                    header.flatMap(one -> one.textOf("datestamp")).orElse("").strip());
            last = last.filter(day -> !day.isBefore(changed)).or(() -> Optional.of(changed));
            NewPaper paper = paper(metadata, changed);
            if (paper.announced().isBefore(since)) {
                receiver.revision(paper.announcedOn(changed));
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

    private NewPaper paper(XmlElement metadata, LocalDate changed) {
        ArxivId id = ArxivId.of(text(metadata, "id").strip());
        List<XmlElement> versions = metadata.all("version");
        return new NewPaper(
                id.canonical(),
                Math.max(1, versions.size()),
                CleanedPaperText.line(text(metadata, "title")),
                authors(metadata),
                CleanedPaperText.paragraphs(metadata.textOf("abstract").orElse("")),
                List.of(text(metadata, "categories").strip().split("\\s+")),
                metadata.textOf("comments").map(CleanedPaperText::line),
                announced(id, versions, changed));
    }

    private String text(XmlElement metadata, String wanted) {
        return metadata.textOf(wanted).orElseThrow(() -> Problem.of("discover.record", name, wanted));
    }

    private static List<String> authors(XmlElement metadata) {
        List<XmlElement> people =
                metadata.first("authors").map(all -> all.all("author")).orElse(List.of());
        if (people.isEmpty()) {
            return AuthorListText.of(metadata.textOf("authors").orElse(""));
        }
        List<String> names = new ArrayList<>();
        for (XmlElement person : people) {
            String whole = person.textOf("forenames").map(first -> first + " ").orElse("")
                    + person.textOf("keyname").orElse("")
                    + person.textOf("suffix").map(last -> " " + last).orElse("");
            names.add(CleanedPaperText.line(TexToUnicode.embedded(whole)));
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private static LocalDate announced(ArxivId id, List<XmlElement> versions, LocalDate changed) {
        if (!versions.isEmpty()) {
            LocalDate first = SubmissionDate.of(versions.get(0).textOf("date").orElse(""));
            return Announcement.day(first, changed, versions.size());
        }
        Matcher month = MONTH.matcher(id.local());
        if (!month.matches()) {
            return changed;
        }
        int year = Integer.parseInt(month.group(1));
        YearMonth began = YearMonth.of((year >= FIRST_YEAR ? 1900 : 2000) + year, Integer.parseInt(month.group(2)));
        return YearMonth.from(changed).isAfter(began.plusMonths(1)) ? began.atEndOfMonth() : changed;
    }
}
