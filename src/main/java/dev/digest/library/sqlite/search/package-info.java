/** The index that finds papers by parts of their texts. */
@NullMarked
package dev.digest.library.sqlite.search;

import org.jspecify.annotations.NullMarked;
