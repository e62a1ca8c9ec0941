/** Markdown to blocks (commonmark). The library lives here, and where published issues are read. */
@NullMarked
package dev.digest.render.commonmark;

import org.jspecify.annotations.NullMarked;
