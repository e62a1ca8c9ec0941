/** Markdown to blocks by commonmark-java, which is used only here and where issues are parsed. */
@NullMarked
package dev.digest.render.commonmark;

import org.jspecify.annotations.NullMarked;
