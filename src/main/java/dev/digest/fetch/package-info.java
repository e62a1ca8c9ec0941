/** Sources of papers: their interface and results. Each source has a package below this one. */
@NullMarked
package dev.digest.fetch;

import org.jspecify.annotations.NullMarked;
