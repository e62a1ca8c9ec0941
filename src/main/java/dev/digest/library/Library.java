package dev.digest.library;

import dev.digest.problem.Problem;

/**
 * The library of one newsletter: its stores, their history, and transactions over them. Each method of a store that
 * changes something is atomic, durable when it returns, and recorded in {@link #history}.
 *
 * <p>Every method throws a {@link Problem} {@code library.*} when the underlying storage fails.
 */
public interface Library extends AutoCloseable {
    /** The papers, with their curations. */
    PaperStore papers();

    /** The issues. */
    IssueStore issues();

    /** The events announced in issues. */
    EventStore events();

    /** The decisions about proposed papers. */
    DecisionStore decisions();

    /** The drafts proposed for papers. */
    DraftStore drafts();

    /** What was sent to readers. */
    SendingStore sendings();

    /** The history of changes. */
    History history();

    /** The library as one document. */
    LibraryArchive archive();

    /** Transactions over several stores. */
    LibraryTransactions transactions();

    @Override
    void close();
}
