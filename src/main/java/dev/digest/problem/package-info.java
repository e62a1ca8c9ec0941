/** Errors as values with a key and details. Their text is chosen where they are shown. */
@NullMarked
package dev.digest.problem;

import org.jspecify.annotations.NullMarked;
