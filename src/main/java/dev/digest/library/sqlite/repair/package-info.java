/** Finds damage in a database and saves what can be saved. */
@NullMarked
package dev.digest.library.sqlite.repair;

import org.jspecify.annotations.NullMarked;
