package dev.digest.library;

import dev.digest.curation.Curation;

/**
 * What curators said of a paper from one change on.
 *
 * @param number from 1, oldest first
 * @param change the change's number; 0 when the words are older than history
 * @param aside whether the words were kept without taking effect, since others had come in between
 */
public record Version(int number, long change, Occasion occasion, boolean aside, Curation words) {}
