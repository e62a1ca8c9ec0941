/** A CommonMark extension: emphasis and strikethrough that also work next to CJK text. */
@NullMarked
package dev.digest.issue.parse.markdown.emphasis;

import org.jspecify.annotations.NullMarked;
