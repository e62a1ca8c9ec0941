/** What goes on beside something else. */
@NullMarked
package dev.digest.meanwhile;

import org.jspecify.annotations.NullMarked;
