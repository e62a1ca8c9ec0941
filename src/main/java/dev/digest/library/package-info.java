/** The library of papers and their curation: its operations, independent of storage. */
@NullMarked
package dev.digest.library;

import org.jspecify.annotations.NullMarked;
