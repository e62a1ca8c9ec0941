/** A whole library as a portable JSON archive, written and read. */
@NullMarked
package dev.digest.library.sql.archive;

import org.jspecify.annotations.NullMarked;
