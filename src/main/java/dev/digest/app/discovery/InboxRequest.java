package dev.digest.app.discovery;

import java.time.LocalDate;

/**
 * Which papers to propose.
 *
 * @param from the first day of announcement
 * @param until the last one
 * @param asOf the day at whose beginning the ranking is to be: what was decided on it or later is not known
 * @param issue the issue that is being made, until which papers may have been deferred
 */
public record InboxRequest(LocalDate from, LocalDate until, LocalDate asOf, int issue) {}
