package dev.digest.app;

import dev.digest.fetch.WaitListener;
import java.util.Optional;

/**
 * How sources are asked.
 *
 * @param bypassCache whether answers kept from earlier the same day are ignored
 * @param title the title to give to a web page's paper, in place of the page's own
 */
public record FetchMode(boolean bypassCache, Optional<String> title, WaitListener waitListener) {}
