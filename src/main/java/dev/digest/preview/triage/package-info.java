/** The page on which somebody decides about papers one by one, with the same keys as in a terminal. */
@NullMarked
package dev.digest.preview.triage;

import org.jspecify.annotations.NullMarked;
