/** Papers, issues, events, drafts and decisions as rows. */
@NullMarked
package dev.digest.library.sqlite.row;

import org.jspecify.annotations.NullMarked;
