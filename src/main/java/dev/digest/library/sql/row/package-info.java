/** Papers, issues, events, drafts, decisions and sendings as rows. */
@NullMarked
package dev.digest.library.sql.row;

import org.jspecify.annotations.NullMarked;
