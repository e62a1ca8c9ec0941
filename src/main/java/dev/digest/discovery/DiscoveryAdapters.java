package dev.digest.discovery;

import dev.digest.fetch.WaitListener;
import dev.digest.workspace.Settings;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What finding papers needs from outside: a place to keep them, and sources.
 *
 * @param pool opens the pool in a file
 * @param sources makes the source that a newsletter's settings describe
 */
public record DiscoveryAdapters(
        Function<Path, PaperPool> pool,
        SavedResponses savedResponses,
        BiFunction<Settings, WaitListener, NewPaperSource> sources) {}
