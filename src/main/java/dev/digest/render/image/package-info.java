/** Images: found next to a draft, bounded, scaled and embedded. */
@NullMarked
package dev.digest.render.image;

import org.jspecify.annotations.NullMarked;
