package dev.digest.app;

import dev.digest.fetch.WaitListener;
import java.util.Optional;

/**
 * Options for fetching from sources.
 *
 * @param bypassCache whether to ignore responses cached earlier the same day
 * @param title the title of a web page's paper, in place of the page's own
 */
public record FetchMode(boolean bypassCache, Optional<String> title, WaitListener waitListener) {}
