/** Use cases that tell numbers about a newsletter. */
@NullMarked
package dev.digest.app.stats;

import org.jspecify.annotations.NullMarked;
