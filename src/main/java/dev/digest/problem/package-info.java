/** What can go wrong, as values with a name and details. The words for them are chosen where they are shown. */
@NullMarked
package dev.digest.problem;

import org.jspecify.annotations.NullMarked;
