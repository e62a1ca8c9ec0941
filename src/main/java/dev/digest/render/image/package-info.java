/** Pictures: found beside a draft, bounded, scaled, put into what is rendered. */
@NullMarked
package dev.digest.render.image;

import org.jspecify.annotations.NullMarked;
