package dev.digest.library;

import dev.digest.curation.Curation;

/**
 * What curators said of a paper from one change on.
 *
 * @param number from 1, oldest first
 * @param change the change's number; 0 when the words are older than history
 * @param conflicting whether the words were kept without taking effect, since others had come in between
 */
public record CurationVersion(
        int number, long change, CommandInvocation invocation, boolean conflicting, Curation curation) {}
