package dev.digest.library;

import java.util.List;

/**
 * What was sent to readers. Sendings are recorded in the history; undo leaves them, since nothing that was sent can be
 * recalled.
 */
public interface SendingStore {
    /** Records a sending, or its new state. */
    void record(Sending sending);

    /** What was sent of an issue, oldest first. */
    List<Sending> of(int issue);

    /** What was sent of all issues, by issue and then oldest first. */
    List<Sending> all();
}
