/** Covers of issues: drawn by a template, or cropped from a picture. */
@NullMarked
package dev.digest.render.cover;

import org.jspecify.annotations.NullMarked;
