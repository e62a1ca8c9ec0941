/** Markdown as lines (commonmark-java): the text of each line, and how it is written. */
@NullMarked
package dev.digest.issue.parse.markdown;

import org.jspecify.annotations.NullMarked;
