/** What sources of new papers send: feeds, pages, harvests and snapshots, each read into new papers. */
@NullMarked
package dev.digest.discovery.source;

import org.jspecify.annotations.NullMarked;
