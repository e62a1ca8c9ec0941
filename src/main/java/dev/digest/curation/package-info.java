/** What editors write about papers and events, and the sheets in which they write it. */
@NullMarked
package dev.digest.curation;

import org.jspecify.annotations.NullMarked;
