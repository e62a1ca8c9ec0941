package dev.digest.library;

import dev.digest.curation.EventCuration;

/**
 * An event that an issue announces.
 *
 * @param number by which it is named; 0 while it is not in the library
 */
public record IssueEvent(int number, int issue, EventCuration curation) {}
