package dev.digest.discovery;

import dev.digest.fetch.WaitListener;
import dev.digest.workspace.Settings;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The adapters for discovery: storage and sources.
 *
 * @param pool opens the pool in a file
 * @param sources creates the source configured in a newsletter's settings
 */
public record DiscoveryAdapters(
        Function<Path, PaperPool> pool,
        SavedResponses savedResponses,
        BiFunction<Settings, WaitListener, NewPaperSource> sources) {}
