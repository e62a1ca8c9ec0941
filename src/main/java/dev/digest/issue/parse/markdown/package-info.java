/** Markdown as lines and as blocks, by commonmark-java. */
@NullMarked
package dev.digest.issue.parse.markdown;

import org.jspecify.annotations.NullMarked;
