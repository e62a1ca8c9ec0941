/** Recorded changes: versions of curations, files, undo, verification. */
@NullMarked
package dev.digest.library.sql.history;

import org.jspecify.annotations.NullMarked;
