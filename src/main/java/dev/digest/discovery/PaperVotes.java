package dev.digest.discovery;

import java.util.Optional;

/**
 * How many people voted for a paper on a site where papers are put up.
 *
 * @param paper its canonical id
 * @param organization the one under whose name it was put up
 */
public record PaperVotes(String paper, int votes, Optional<String> organization) {}
