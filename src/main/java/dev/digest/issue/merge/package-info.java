/** What an editor changed in an issue's file, as an update of the library. */
@NullMarked
package dev.digest.issue.merge;

import org.jspecify.annotations.NullMarked;
