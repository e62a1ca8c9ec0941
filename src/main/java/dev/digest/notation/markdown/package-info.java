/** Extensions of CommonMark that every reader of Markdown shares. */
@NullMarked
package dev.digest.notation.markdown;

import org.jspecify.annotations.NullMarked;
