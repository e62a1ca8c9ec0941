package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The papers of a library, with their curations. Each change is atomic and durable when the method returns. */
public interface PaperStore {
    /** Receives the papers of a list. */
    @FunctionalInterface
    interface PaperVisitor {
        /** Receives one paper. Returns false to stop. */
        boolean visit(PaperSummary paper);
    }

    /** A paper by its id. */
    Optional<LibraryPaper> find(PaperId id);

    /** Papers by their ids, in the order of these; without those that are not in the library. */
    Map<PaperId, LibraryPaper> findAll(Collection<PaperId> ids);

    /** The same as shown in a list, which takes less time. */
    Map<PaperId, PaperSummary> summaries(Collection<PaperId> ids);

    /** The ids among these that are in the library. */
    Set<PaperId> existing(Collection<PaperId> ids);

    /** Passes on papers one by one, without loading all into memory. */
    void list(Query query, PaperVisitor reader);

    /** Passes on the ids of papers one by one, until the reader returns false. */
    void ids(Query query, Predicate<String> reader);

    /** Passes on papers with all their data, one by one, without loading all into memory. */
    void read(Query query, Consumer<LibraryPaper> reader);

    /** The number of papers that a query matches, ignoring its limit. */
    long count(Query query);

    /** The papers without a summary, in the order in which they were added. */
    List<PaperId> withoutSummary();

    /**
     * Adds new papers. Existing ones are not changed, even if they exist under another id
     * ({@link dev.digest.paper.DuplicateKeys}).
     *
     * @param words the curation of all new papers
     * @param allowSame whether to add a paper that exists under another id; the shared keys are then never again taken
     *     as proof of a duplicate
     */
    AddResult add(List<Paper> papers, Curation words, boolean allowSame, Instant now);

    /**
     * Removes papers from the library and from unpublished issues. Their curation is kept and is restored when a paper
     * is added again.
     */
    void remove(List<PaperId> papers, Instant now);

    /** Replaces the metadata of existing papers; their curation stays. */
    void refresh(List<Paper> papers);

    /** Replaces the curation of existing papers, all or none. */
    void curate(Map<PaperId, Curation> words, Instant now);

    /** The same paper under another id ({@link dev.digest.paper.DuplicateKeys}). */
    Optional<PaperId> findDuplicate(Paper paper);

    /** The same for many papers: those that exist under another id, with that id. */
    Map<PaperId, PaperId> findDuplicates(Collection<Paper> papers);

    /** Possible duplicates: papers with an equal title, unless an editor declared them different. */
    List<PaperId> papersWithEqualTitle(Paper paper);

    /** The same for many papers, which need not be in the library: those that have some, with these. */
    Map<PaperId, List<PaperId>> papersWithEqualTitles(Collection<Paper> papers);

    /** Possible duplicates among existing papers, by equal title, unless an editor declared them different. */
    Map<PaperId, List<PaperId>> equalTitles(Collection<PaperId> papers);

    /** The keys that an editor declared not to identify a paper, by paper. */
    Map<PaperId, Set<String>> setApart();

    /** The papers with a Chinese title. */
    List<PaperId> findByChineseTitle(String chinese);

    /** Papers known only from an imported issue: their metadata has not been fetched. */
    List<PaperId> importedOnly();
}
