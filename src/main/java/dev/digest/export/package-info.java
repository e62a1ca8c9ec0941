/** Papers in the formats of reference managers, spreadsheets and people. */
@NullMarked
package dev.digest.export;

import org.jspecify.annotations.NullMarked;
