package dev.digest.app.discovery;

import java.time.LocalDate;

/**
 * Which papers to propose.
 *
 * @param from the first day of announcement
 * @param until the last day
 * @param asOf rank as at the start of this day: later decisions are ignored
 * @param issue the issue being prepared, to which papers may have been deferred
 */
public record InboxRequest(LocalDate from, LocalDate until, LocalDate asOf, int issue) {
    /**
     * The same for equal requests. Written out, since Java makes the text of a record at run time, which takes long.
     */
    String fingerprint() {
        return from + " " + until + " " + asOf + " " + issue;
    }
}
