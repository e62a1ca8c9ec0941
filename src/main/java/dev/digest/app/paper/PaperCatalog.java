package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.library.CurationVersion;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The papers of a newsletter's library, to be read. */
public record PaperCatalog(Newsroom newsroom) {
    /** A paper by its id. */
    public Optional<LibraryPaper> find(PaperId id) {
        return library().find(id);
    }

    /** A paper that is known to be there. */
    public LibraryPaper require(PaperId id) {
        return find(id).orElseThrow(() -> Problem.of("library.unknown", id));
    }

    /** The papers that a query wants, one by one, until the visitor has had enough. */
    public void list(Query query, Predicate<PaperSummary> visitor) {
        library().list(query, visitor::test);
    }

    /** How many papers a query would list without its limit. */
    public long count(Query query) {
        return library().count(query);
    }

    /** The papers without a summary, in the order in which they were added. */
    public List<PaperId> withoutSummary() {
        return library().withoutSummary();
    }

    /** The papers that have a draft which nobody has reviewed. */
    public Set<PaperId> withWaitingDraft() {
        return library().drafts().waiting().keySet();
    }

    /** The newest draft of a paper, reviewed or not. */
    public Optional<PaperDraft> lastDraft(PaperId id) {
        return library().drafts().last(id);
    }

    /**
     * What curators said of a paper, the oldest version first.
     *
     * @throws Problem {@code library.unknown} when there is neither a version nor the paper
     */
    public List<CurationVersion> versions(PaperId id) {
        List<CurationVersion> versions = library().history().versions(id);
        if (versions.isEmpty() && find(id).isEmpty()) {
            throw Problem.of("library.unknown", id);
        }
        return versions;
    }

    private Library library() {
        return newsroom.library();
    }
}
