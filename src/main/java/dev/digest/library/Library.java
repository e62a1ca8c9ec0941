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
 * The papers of one newsletter. Each method that changes something does so wholly or not at all, and has it safely on
 * disk when it returns, and {@link #history} knows of it.
 *
 * <p>Every method throws a {@link Problem} {@code library.*} when the place where the library lies fails it.
 */
public interface Library extends AutoCloseable {
    /** What one reader does with each paper of a list. */
    @FunctionalInterface
    interface PaperVisitor {
        /** Takes one paper. Returns false when enough is enough. */
        boolean visit(PaperSummary listing);
    }

    /** A paper by its id. */
    Optional<LibraryPaper> find(PaperId id);

    /** Those of the ids that are here. */
    Set<PaperId> existing(Collection<PaperId> ids);

    /** Hands on papers one by one, without having all of them in memory. */
    void list(Query query, PaperVisitor reader);

    /** Hands on all that is known of papers, one by one, without having all of them in memory. */
    void read(Query query, Consumer<LibraryPaper> reader);

    /** How many papers a query would list without its limit. */
    long count(Query query);

    /** The papers without a summary, in the order in which they were added. */
    List<PaperId> withoutSummary();

    /**
     * Adds papers that are not here yet. One that is here stays as it is, and so does one that is here under another id
     * ({@link dev.digest.paper.DuplicateKeys}).
     *
     * @param words the curator's, the same for all that are new
     * @param allowSame whether a paper that is here under another id is added all the same; what it shares with others
     *     is never held against it from then on, nor against one that is here already
     */
    AddResult add(List<Paper> papers, Curation words, boolean allowSame, Instant now);

    /**
     * Takes papers out of the library, and out of issues that are being made. What was said of them is kept: when one
     * is added again, it has its words again.
     */
    void remove(List<PaperId> papers, Instant now);

    /** Replaces what the sources say of papers that are here; the curators' words stay. */
    void refresh(List<Paper> papers);

    /** Replaces the curators' words about papers that are here, all or none. */
    void curate(Map<PaperId, Curation> words, Instant now);

    /**
     * The papers of an issue: those it holds, in its order, and unless it is published all ready ones that no issue
     * holds and that are neither rejected nor put off to a later one, in the order in which they were given their
     * category.
     */
    List<LibraryPaper> papersFor(int issue);

    /** The paper that is here under another id ({@link dev.digest.paper.DuplicateKeys}). */
    Optional<PaperId> findDuplicate(Paper paper);

    /** The same for many papers at once: those that are here under another id, with that id. */
    Map<PaperId, PaperId> findDuplicates(Collection<Paper> papers);

    /**
     * Papers here that may be the same and are not proved to be: those with an equal title, unless a curator allowed
     * both.
     */
    List<PaperId> papersWithEqualTitle(Paper paper);

    /** Of papers that are here, those that have the title of others, with these, unless a curator allowed both. */
    Map<PaperId, List<PaperId>> equalTitles(Collection<PaperId> papers);

    /** The keys that prove nothing, as a curator said, of each paper that has any. */
    Map<PaperId, Set<String>> setApart();

    /** The issue, other than this one, that holds the paper or one that is the same under another id. */
    OptionalInt issueHolding(Paper paper, int butNot);

    /** The papers with this Chinese title. */
    List<PaperId> findByChineseTitle(String chinese);

    /** Records why an issue went out though a rule of {@code digest check} was against it. */
    void waiveRule(int issue, String rule, String why, Instant now);

    /** The rules that were passed over when the issue went out, and why. */
    Map<String, String> waivedRules(int issue);

    /**
     * Of papers that are here, those that issues other than this one hold, also under another id, with the first such
     * issue.
     */
    Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> papers, int butNot);

    /** Papers of which only what an issue printed is known: their sources have not been asked. */
    List<PaperId> importedOnly();

    /** An issue. */
    Optional<IssueRecord> issue(int number);

    /** All issues, the last first. */
    List<IssueRecord> issues();

    /** The issue being made: the last one while it is not out, else the one after it; 1 at the beginning. */
    int nextIssue();

    /**
     * Records issues in place of the same issues as they were before.
     *
     * @param writeFile writes an issue's file; when it fails nothing is recorded
     */
    void saveIssues(List<IssueRecord> issues, Instant now, Runnable writeFile);

    /** Records an issue that came out, and all that the library learns from it. */
    void saveIssue(IssueUpdate publication, Instant now);

    /** Removes an issue that is not published. Its papers and events stay. */
    void removeIssue(int number);

    /** The events of an issue, in the order in which they were added. */
    List<IssueEvent> events(int issue);

    /** Those of all issues that are not out, whether they have been built or not, in the order of the issues. */
    List<IssueEvent> upcomingEvents();

    /** An event by its number. */
    Optional<IssueEvent> event(int number);

    /** Adds an event, or replaces the words of one that is here; returns it with its number. */
    IssueEvent saveEvent(IssueEvent event, Instant now);

    /** Takes an event out of its issue. */
    void remove(IssueEvent event, Instant now);

    /** Records what was decided about papers, in place of what was decided about them before. */
    void decide(List<Decision> decisions, Instant now);

    /** What was decided about papers, the oldest decision first. */
    List<Decision> decisions();

    /** All of it as one document. */
    LibraryArchive archive();

    /**
     * Does several things wholly or not at all, while nobody else writes: what is read is still so when it is written.
     * It has to be short, for others wait.
     */
    <T> T inTransaction(Supplier<T> work);

    /** What is proposed to be said of papers. */
    PaperDrafts drafts();

    /** Who changed what. */
    History history();

    /**
     * From now on, what is changed is seen by this library alone, and taken back when it is closed. Nobody else writes
     * from the first change on.
     */
    void beginDryRun();

    @Override
    void close();
}
