/** Published issues read back: lines of text, Markdown or HTML to an issue's words. Knows no markup but plain text. */
@NullMarked
package dev.digest.issue.parse;

import org.jspecify.annotations.NullMarked;
