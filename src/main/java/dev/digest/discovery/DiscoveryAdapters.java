package dev.digest.discovery;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * What finding papers needs from outside: a place to keep them, and sources.
 *
 * @param pool opens the pool in a file
 */
public record DiscoveryAdapters(Function<Path, PaperPool> pool, SavedResponses savedResponses) {}
