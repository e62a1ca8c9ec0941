package dev.digest.library;

import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The issues of a library. Each change is atomic and durable when the method returns. */
public interface IssueStore {
    /** An issue. */
    Optional<IssueRecord> find(int number);

    /** All issues, last first. */
    List<IssueRecord> all();

    /** The date of the last published issue that has one. */
    Optional<LocalDate> lastPublishedDay();

    /** The issue being prepared: the last one while it is unpublished, otherwise the next; 1 at the beginning. */
    int nextNumber();

    /**
     * The papers of an issue: those assigned to it, in order; unless it is published, also all ready papers that are in
     * no issue and neither rejected nor deferred to a later one, in the order in which they got their category.
     */
    List<LibraryPaper> papersFor(int issue);

    /** The other issue that contains the paper, also under another id. */
    OptionalInt issueHolding(Paper paper, int butNot);

    /** Those of the papers that are in other issues, also under another id, with the first such issue. */
    Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> papers, int butNot);

    /**
     * Saves issues, replacing their previous state.
     *
     * @param writeFile writes an issue's file; when it fails nothing is saved
     */
    void save(List<IssueRecord> issues, Instant now, Runnable writeFile);

    /** Saves an issue parsed from its file, with its papers, texts and events. */
    void save(IssueUpdate update, Instant now);

    /** Removes an unpublished issue. Its papers and events stay. */
    void remove(int number);

    /** Records why a rule of {@code digest check} was waived for an issue. */
    void waiveRule(int issue, String rule, String why, Instant now);

    /** The waived rules of an issue, with reasons. */
    Map<String, String> waivedRules(int issue);
}
