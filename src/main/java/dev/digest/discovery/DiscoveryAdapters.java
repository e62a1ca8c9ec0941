package dev.digest.discovery;

import dev.digest.fetch.WaitListener;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
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
        BiFunction<Settings, WaitListener, NewPaperSource> sources) {

    /** Opens a newsletter's pool of new papers; the caller closes it. */
    public PaperPool openPool(Workspace workspace) {
        return pool.apply(workspace.pool());
    }
}
