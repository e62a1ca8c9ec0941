package dev.digest.discovery.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When a paper was announced, where a source only says when it was submitted and when its record last changed. */
final class Announcement {
    /** A change so soon after the submission is the announcement; a later one may only have added a DOI. */
    private static final int WITHIN_DAYS = 7;

    private Announcement() {}

    static LocalDate day(LocalDate submitted, LocalDate changed, int versions) {
        boolean soon = ChronoUnit.DAYS.between(submitted, changed) <= WITHIN_DAYS;
        return versions == 1 && soon ? changed : submitted;
    }
}
