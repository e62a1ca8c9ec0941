/** Asking sources for papers: what a source is, and what comes of asking. How each source is asked lies below here. */
@NullMarked
package dev.digest.fetch;

import org.jspecify.annotations.NullMarked;
