/** Reads the metadata of a paper from an HTML page, for all sources with pages. */
@NullMarked
package dev.digest.fetch.page;

import org.jspecify.annotations.NullMarked;
