package dev.digest.library;

import dev.digest.curation.Announcement;

/**
 * An event that an issue announces.
 *
 * @param number by which it is named; 0 while it is not in the library
 */
public record Event(int number, int issue, Announcement announcement) {}
