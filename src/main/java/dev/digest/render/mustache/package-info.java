/** Templates in Mustache. The library of that name lives here and nowhere else. */
@NullMarked
package dev.digest.render.mustache;

import org.jspecify.annotations.NullMarked;
