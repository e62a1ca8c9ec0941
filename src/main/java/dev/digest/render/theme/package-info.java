/** Themes: how each part of an issue looks. */
@NullMarked
package dev.digest.render.theme;

import org.jspecify.annotations.NullMarked;
