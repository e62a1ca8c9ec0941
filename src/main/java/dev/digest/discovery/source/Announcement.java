package dev.digest.discovery.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Estimates when a paper was announced, for sources with only the dates of submission and last change. */
final class Announcement {
    /** A change this soon after the submission is the announcement; a later one may only have added a DOI. */
    private static final int WITHIN_DAYS = 7;

    private Announcement() {}

    static LocalDate day(LocalDate submitted, LocalDate changed, int versions) {
        boolean soon = ChronoUnit.DAYS.between(submitted, changed) <= WITHIN_DAYS;
        return versions == 1 && soon ? changed : submitted;
    }
}
