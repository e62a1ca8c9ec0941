/** Responses of sources of new papers: feeds, pages, OAI-PMH and snapshots. */
@NullMarked
package dev.digest.discovery.source;

import org.jspecify.annotations.NullMarked;
