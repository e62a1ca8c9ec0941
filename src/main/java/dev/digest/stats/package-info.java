/** Numbers about a newsletter, and charts of them. */
@NullMarked
package dev.digest.stats;

import org.jspecify.annotations.NullMarked;
