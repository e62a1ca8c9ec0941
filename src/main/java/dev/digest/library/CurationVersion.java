package dev.digest.library;

import dev.digest.curation.Curation;

/**
 * A version of a paper's curation.
 *
 * @param number from 1, oldest first
 * @param change the change's number; 0 when it is older than the history
 * @param conflicting whether the text was kept without being applied, because of a conflicting edit
 */
public record CurationVersion(
        int number, long change, CommandInvocation invocation, boolean conflicting, Curation curation) {}
