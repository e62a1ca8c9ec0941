/** Themes: the style of each part of an issue. */
@NullMarked
package dev.digest.render.theme;

import org.jspecify.annotations.NullMarked;
