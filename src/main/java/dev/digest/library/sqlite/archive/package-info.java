/** A whole library as a portable JSON archive, written and read. */
@NullMarked
package dev.digest.library.sqlite.archive;

import org.jspecify.annotations.NullMarked;
