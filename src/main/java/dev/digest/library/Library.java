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

    /** Hands on all that is known of papers, one by one, without having all of them in memory. */
    void read(Query query, Consumer<Entry> reader);

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
     * The papers of an issue: those it holds, in its order, and unless it is out all ready ones that no issue holds, in
     * the order in which they were given their category.
     */
    List<Entry> papersFor(int issue);

    /** The paper that is here under another id ({@link dev.digest.paper.Sameness}). */
    Optional<PaperId> sameAs(Paper paper);

    /** The issue, other than this one, that holds the paper or one that is the same under another id. */
    OptionalInt heldBy(Paper paper, int butNot);

    /** The papers with this Chinese title. */
    List<PaperId> titled(String chinese);

    /** Records why an issue went out though a rule of {@code digest check} was against it. */
    void passOver(int issue, String rule, String why, Instant now);

    /** The rules that were passed over when the issue went out, and why. */
    Map<String, String> passedOver(int issue);

    /**
     * Of papers that are here, those that issues other than this one hold, also under another id, with the first such
     * issue.
     */
    Map<PaperId, Integer> held(Collection<PaperId> papers, int butNot);

    /** Papers of which only what an issue printed is known: their sources have not been asked. */
    List<PaperId> knownFromIssuesOnly();

    /** An issue. */
    Optional<BuiltIssue> issue(int number);

    /** All issues, the last first. */
    List<BuiltIssue> issues();

    /** The issue being made: the last one while it is not out, else the one after it; 1 at the beginning. */
    int nextIssue();

    /**
     * Records issues in place of the same issues as they were before.
     *
     * @param writeFile writes an issue's file; when it fails nothing is recorded
     */
    void record(List<BuiltIssue> issues, Instant now, Runnable writeFile);

    /** Records an issue that came out, and all that the library learns from it. */
    void publish(Publication publication, Instant now);

    /** The events of an issue, in the order in which they were added. */
    List<Event> events(int issue);

    /** Those of all issues that are not out, whether they have been built or not, in the order of the issues. */
    List<Event> eventsAhead();

    /** An event by its number. */
    Optional<Event> event(int number);

    /** Adds an event, or replaces the words of one that is here; returns it with its number. */
    Event keep(Event event, Instant now);

    /** Takes an event out of its issue. */
    void remove(Event event, Instant now);

    /** All of it as one document. */
    Archive archive();

    /**
     * Does several things wholly or not at all, while nobody else writes: what is read is still so when it is written.
     * It has to be short, for others wait.
     */
    <T> T atOnce(Supplier<T> work);

    /** Who changed what. */
    History history();

    /**
     * From now on, what is changed is seen by this library alone, and taken back when it is closed. Nobody else writes
     * from the first change on.
     */
    void rehearse();

    @Override
    void close();
}
