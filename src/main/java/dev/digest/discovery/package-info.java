/** Discovery of papers: new papers, the pool, and their sources. */
@NullMarked
package dev.digest.discovery;

import org.jspecify.annotations.NullMarked;
