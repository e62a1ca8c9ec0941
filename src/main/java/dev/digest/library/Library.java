package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The papers of one newsletter. Each method that changes something does so wholly or not at all, and has it safely on
 * disk when it returns. Words of curators that are replaced are kept beside the new ones.
 *
 * <p>Every method throws a {@link Problem} {@code library.*} when the place where the library lies fails it.
 */
public interface Library extends AutoCloseable {
    /** What one reader does with each paper of a list. */
    @FunctionalInterface
    interface Reader {
        /** Takes one paper. Returns false when enough is enough. */
        boolean take(Listing listing);
    }

    /** A paper by its id. */
    Optional<Entry> find(PaperId id);

    /** Those of the ids that are here. */
    Set<PaperId> known(Collection<PaperId> ids);

    /** Hands on papers one by one, without having all of them in memory. */
    void list(Query query, Reader reader);

    /** How many papers a query would list without its limit. */
    long count(Query query);

    /** The papers without a summary, in the order in which they were added. */
    List<PaperId> lackingSummary();

    /**
     * Adds papers that are not here yet. One that is here stays as it is, and so does one that is here under another id
     * ({@link dev.digest.paper.Sameness}).
     *
     * @param words the curator's, the same for all that are new
     * @param allowSame whether a paper that is here under another id is added all the same
     */
    Arrivals add(List<Paper> papers, Curation words, boolean allowSame, Instant now);

    /** Replaces what the sources say of papers that are here; the curators' words stay. */
    void refresh(List<Paper> papers);

    /** Replaces the curators' words about papers that are here, all or none. */
    void curate(Map<PaperId, Curation> words, Instant now);

    /** Ready papers that no issue holds but this one, in the order in which they were given their category. */
    List<Entry> readyFor(int issue);

    /** An issue as it was last built. */
    Optional<BuiltIssue> issue(int number);

    /** The issue being made: the last one while it is not out, else the one after it; 1 at the beginning. */
    int nextIssue();

    /**
     * Records an issue in place of the same issue as it was built before.
     *
     * @param writeFile writes the issue's file; when it fails nothing is recorded
     */
    void record(BuiltIssue issue, Instant now, Runnable writeFile);

    @Override
    void close();
}
