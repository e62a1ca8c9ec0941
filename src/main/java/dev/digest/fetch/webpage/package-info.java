/** Papers from any web page, by its metadata, without site-specific rules. */
@NullMarked
package dev.digest.fetch.webpage;

import org.jspecify.annotations.NullMarked;
