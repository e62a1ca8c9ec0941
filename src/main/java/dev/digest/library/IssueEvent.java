package dev.digest.library;

import dev.digest.curation.EventCuration;

/**
 * An event in an issue.
 *
 * @param number its id; 0 while it is not in the library
 */
public record IssueEvent(int number, int issue, EventCuration curation) {}
