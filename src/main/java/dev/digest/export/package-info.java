/** Papers in the notations of other programs: of reference managers, of spreadsheets, and of people. */
@NullMarked
package dev.digest.export;

import org.jspecify.annotations.NullMarked;
