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
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The papers of one newsletter. Each method that changes something is atomic, durable when it returns, and recorded in
 * {@link #history}.
 *
 * <p>Every method throws a {@link Problem} {@code library.*} when the underlying storage fails.
 */
public interface Library extends AutoCloseable {
    /** Receives the papers of a list. */
    @FunctionalInterface
    interface PaperVisitor {
        /** Receives one paper. Returns false to stop. */
        boolean visit(PaperSummary listing);
    }

    /** A paper by its id. */
    Optional<LibraryPaper> find(PaperId id);

    /** The ids among these that are in the library. */
    Set<PaperId> existing(Collection<PaperId> ids);

    /** Passes on papers one by one, without loading all into memory. */
    void list(Query query, PaperVisitor reader);

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

    /**
     * The papers of an issue: those assigned to it, in order; unless it is published, also all ready papers that are in
     * no issue and neither rejected nor deferred to a later one, in the order in which they got their category.
     */
    List<LibraryPaper> papersFor(int issue);

    /** The same paper under another id ({@link dev.digest.paper.DuplicateKeys}). */
    Optional<PaperId> findDuplicate(Paper paper);

    /** The same for many papers: those that exist under another id, with that id. */
    Map<PaperId, PaperId> findDuplicates(Collection<Paper> papers);

    /** Possible duplicates: papers with an equal title, unless an editor declared them different. */
    List<PaperId> papersWithEqualTitle(Paper paper);

    /** Possible duplicates among existing papers, by equal title, unless an editor declared them different. */
    Map<PaperId, List<PaperId>> equalTitles(Collection<PaperId> papers);

    /** The keys that an editor declared not to identify a paper, by paper. */
    Map<PaperId, Set<String>> setApart();

    /** The other issue that contains the paper, also under another id. */
    OptionalInt issueHolding(Paper paper, int butNot);

    /** The papers with a Chinese title. */
    List<PaperId> findByChineseTitle(String chinese);

    /** Records why a rule of {@code digest check} was waived for an issue. */
    void waiveRule(int issue, String rule, String why, Instant now);

    /** The waived rules of an issue, with reasons. */
    Map<String, String> waivedRules(int issue);

    /** Those of the papers that are in other issues, also under another id, with the first such issue. */
    Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> papers, int butNot);

    /** Papers known only from an imported issue: their metadata has not been fetched. */
    List<PaperId> importedOnly();

    /** An issue. */
    Optional<IssueRecord> issue(int number);

    /** All issues, last first. */
    List<IssueRecord> issues();

    /** The issue being prepared: the last one while it is unpublished, otherwise the next; 1 at the beginning. */
    int nextIssue();

    /**
     * Saves issues, replacing their previous state.
     *
     * @param writeFile writes an issue's file; when it fails nothing is saved
     */
    void saveIssues(List<IssueRecord> issues, Instant now, Runnable writeFile);

    /** Saves an issue parsed from its file, with its papers, texts and events. */
    void saveIssue(IssueUpdate publication, Instant now);

    /** Removes an unpublished issue. Its papers and events stay. */
    void removeIssue(int number);

    /** The events of an issue, in the order in which they were added. */
    List<IssueEvent> events(int issue);

    /** The events of all unpublished issues, built or not, in the order of the issues. */
    List<IssueEvent> upcomingEvents();

    /** An event by its number. */
    Optional<IssueEvent> event(int number);

    /** Adds an event or replaces the text of an existing one; returns it with its number. */
    IssueEvent saveEvent(IssueEvent event, Instant now);

    /** Removes an event from its issue. */
    void remove(IssueEvent event, Instant now);

    /** Records decisions about papers, replacing earlier ones. */
    void decide(List<Decision> decisions, Instant now);

    /** The decisions about papers, oldest first. */
    List<Decision> decisions();

    /** The library as one document. */
    LibraryArchive archive();

    /**
     * Runs several operations in one write transaction: what it reads stays valid until it commits. Keep it short,
     * since other writers wait.
     */
    <T> T inTransaction(Supplier<T> work);

    /** The drafts proposed for papers. */
    PaperDrafts drafts();

    /** The history of changes. */
    History history();

    /**
     * Begins a dry run: changes are visible to this instance only and are rolled back on close. Other writers wait from
     * the first change on.
     */
    void beginDryRun();

    @Override
    void close();
}
