package dev.digest.library;

import java.util.function.Supplier;

/** The transactions of a library. Each method of a store is one by itself. */
public interface LibraryTransactions {
    /**
     * Runs several operations in one write transaction: what it reads stays valid until it commits. Keep it short,
     * since other writers wait.
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * Begins a dry run: changes are visible to this instance only and are rolled back on close. Other writers wait from
     * the first change on.
     */
    void beginDryRun();
}
