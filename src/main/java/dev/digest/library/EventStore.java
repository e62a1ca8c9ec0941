package dev.digest.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events announced in issues. Each change is atomic and durable when the method returns. */
public interface EventStore {
    /** The events of an issue, in the order in which they were added. */
    List<IssueEvent> ofIssue(int issue);

    /** The events of all unpublished issues, built or not, in the order of the issues. */
    List<IssueEvent> upcoming();

    /** An event by its number. */
    Optional<IssueEvent> find(int number);

    /**
     * Adds an event or replaces the text of an existing one; returns it with its number.
     *
     * @throws dev.digest.problem.Problem {@code event.unknown}
     */
    IssueEvent save(IssueEvent event, Instant now);

    /** Removes an event from its issue. */
    void remove(IssueEvent event, Instant now);
}
