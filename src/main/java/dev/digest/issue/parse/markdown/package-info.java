/** Markdown as lines (commonmark): what each line says, beside how it is written. */
@NullMarked
package dev.digest.issue.parse.markdown;

import org.jspecify.annotations.NullMarked;
