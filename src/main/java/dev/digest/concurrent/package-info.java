/** What goes on beside something else. */
@NullMarked
package dev.digest.concurrent;

import org.jspecify.annotations.NullMarked;
