package dev.digest.fetch.bibliography;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.PageWarnings;
import dev.digest.paper.JournalReference;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry of a bibliography, independent of its format.
 *
 * @param location the file and the line or number of the entry
 * @param published ISO 8601, as precise as known
 * @param names texts that may identify the paper: ids, DOIs, URLs, notes
 */
record BibliographyEntry(
        String location,
        String title,
        AuthorList authors,
        String abstractText,
        Optional<String> published,
        JournalReference publication,
        Optional<String> publisher,
        Optional<String> doi,
        List<String> names) {

    /** Preprint servers are neither journals nor publishers, though programs that require one say so. */
    private static final Pattern PREPRINT = Pattern.compile("(?i)(?:arxiv|corr|computing research repository)\\b.*");

    /** A DOI that only repeats the arXiv id. */
    private static final Pattern ARXIV_DOI = Pattern.compile("(?i)10\\.48550/arxiv\\..*");

    /**
     * The paper, or {@code bibliography.no-title}, {@code bibliography.no-id}. The id is, by preference, an arXiv id,
     * an Anthology id, a DOI, a URL.
     */
    FetchResult result() {
        if (title.isEmpty()) {
            return new FetchResult.UnreadableEntry(location, Problem.of("bibliography.no-title", location));
        }
        return EntryIds.find(this)
                .<FetchResult>map(ref -> new FetchResult.FetchedPaper(ref, paper(ref)))
                .orElseGet(() ->
                        new FetchResult.UnreadableEntry(location, Problem.of("bibliography.no-id", location, title)));
    }

    private Paper paper(PaperRef ref) {
        Optional<String> ownDoi = doi.filter(one -> !ARXIV_DOI.matcher(one).matches());
        Paper.PaperBuilder paper = Paper.of(ref.id(), title)
                .version(ref.version().orElse(0))
                .authors(authors.authors())
                .abstractText(abstractText)
                .dates(new Paper.PaperDates(published, Optional.empty()))
                .notes(new Paper.PaperNotes(Optional.empty(), journalRef(), ownDoi, journalPublisher()))
                .warnings(PageWarnings.of(authors, published));
        ownDoi.ifPresent(one -> paper.link("doi", "https://doi.org/" + one));
        return paper.build();
    }

    private Optional<String> journalRef() {
        boolean known = !publication.venue().isEmpty()
                && !PREPRINT.matcher(publication.venue()).matches();
        return known ? Optional.of(publication.printed()) : Optional.empty();
    }

    private Optional<String> journalPublisher() {
        return publisher.filter(name -> !PREPRINT.matcher(name).matches());
    }

    /**
     * The journal reference; the year is a separate part only with a volume or pages, otherwise it is part of the name.
     */
    static JournalReference publication(String venue, String volume, String issue, String pages, String year) {
        String range = pages.strip().replaceAll("\\s*[-–—]{1,3}\\s*", "–");
        boolean placed = !volume.isEmpty() || !range.isEmpty();
        return new JournalReference(venue, volume, issue, range, placed ? year : "");
    }
}
