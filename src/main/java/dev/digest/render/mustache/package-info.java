/** Mustache templates. The Mustache library is used here only. */
@NullMarked
package dev.digest.render.mustache;

import org.jspecify.annotations.NullMarked;
