package dev.digest.library;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A change: one command that changed the library.
 *
 * @param number its number in the history, from 1, increasing independent of the clock
 * @param invocation who ran what; without a command for what existed before the history began
 * @param undoes the changes that it undid
 * @param undoneBy the change that undid it, unless that was undone itself
 * @param recordChanges the changed records, in order
 */
public record Change(
        long number,
        CommandInvocation invocation,
        List<Long> undoes,
        OptionalLong undoneBy,
        List<RecordChange> recordChanges) {
    public Change {
        undoes = List.copyOf(undoes);
        recordChanges = List.copyOf(recordChanges);
    }

    /** The change that undoes this one, records in reverse order. */
    public Change inverse() {
        List<RecordChange> inverse = new ArrayList<>();
        recordChanges.forEach(record -> inverse.add(0, record.inverse()));
        return new Change(number, invocation, undoes, undoneBy, inverse);
    }
}
