package dev.digest.library;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One command that changed something.
 *
 * @param number its place in history, from 1; later changes have higher numbers, whatever the clocks said
 * @param invocation who ran what; without command for what was there before history began
 * @param undoes the changes that it took back
 * @param undoneBy the change that took it back, while that has not been taken back itself
 * @param recordChanges what it did to which records, in order
 */
public record Change(
        long number,
        CommandInvocation invocation,
        List<Long> undoes,
        OptionalLong undoneBy,
        List<RecordChange> recordChanges) {
    /** Copies what could change. */
    public Change {
        undoes = List.copyOf(undoes);
        recordChanges = List.copyOf(recordChanges);
    }

    /** The same with what taking it back does to the records, from the last to the first. */
    public Change inverse() {
        List<RecordChange> inverse = new ArrayList<>();
        recordChanges.forEach(record -> inverse.add(0, record.inverse()));
        return new Change(number, invocation, undoes, undoneBy, inverse);
    }
}
