/** Extensions of CommonMark that every reader of Markdown shares. */
@NullMarked
package dev.digest.format.markdown;

import org.jspecify.annotations.NullMarked;
