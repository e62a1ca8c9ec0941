package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.library.CurationVersion;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.paper.PaperId;
import dev.digest.paper.UnlinkedId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Read access to the papers of a library. */
public record PaperCatalog(Newsroom newsroom) {
    /** A paper by its id. */
    public Optional<LibraryPaper> find(PaperId id) {
        return library().papers().find(id);
    }

    /** Passes on the papers of a query, until the visitor returns false. */
    public void list(Query query, Predicate<PaperSummary> visitor) {
        library().papers().list(query, visitor::test);
    }

    /** Passes on the ids of the papers of a query, until the visitor returns false. */
    public void ids(Query query, Predicate<String> visitor) {
        library().papers().ids(query, visitor);
    }

    /** Passes on all data of the papers of a query. */
    public void read(Query query, Consumer<LibraryPaper> receiver) {
        library().papers().read(query, receiver);
    }

    /** The number of papers that a query matches, ignoring its limit. */
    public long count(Query query) {
        return library().papers().count(query);
    }

    /** The papers without a summary, in the order in which they were added. */
    public List<PaperId> withoutSummary() {
        return library().papers().withoutSummary();
    }

    /** The papers with these ids, or all without a summary when there are none. */
    public List<LibraryPaper> ofIdsOrWithoutSummary(List<PaperId> ids) {
        return ids.isEmpty()
                ? withoutSummary().stream().flatMap(id -> find(id).stream()).toList()
                : ids.stream().map(new PaperLookup(newsroom)::require).toList();
    }

    /** The papers known only from an imported issue, of which metadata can be fetched. */
    public List<PaperId> importedOnly() {
        return library().papers().importedOnly().stream()
                .filter(id -> !(id instanceof UnlinkedId))
                .toList();
    }

    /** The papers with a draft to review. */
    public Set<PaperId> withWaitingDraft() {
        return library().drafts().waiting().keySet();
    }

    /** The newest draft of a paper, reviewed or not. */
    public Optional<PaperDraft> lastDraft(PaperId id) {
        return library().drafts().last(id);
    }

    /**
     * The versions of a paper's curation, oldest first.
     *
     * @throws Problem {@code library.unknown} when there is neither a version nor the paper
     */
    public List<CurationVersion> versions(PaperId id) {
        List<CurationVersion> versions = library().history().versions(id);
        if (versions.isEmpty() && find(id).isEmpty()) {
            throw Problem.of(ProblemCode.LIBRARY_UNKNOWN, id);
        }
        return versions;
    }

    private Library library() {
        return newsroom.library();
    }
}
