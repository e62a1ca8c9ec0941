/** Finding papers: what a new paper is, the pool that keeps them, and where they come from. */
@NullMarked
package dev.digest.discovery;

import org.jspecify.annotations.NullMarked;
