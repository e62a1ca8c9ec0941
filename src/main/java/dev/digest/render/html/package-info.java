/** HTML and plain text for all media. */
@NullMarked
package dev.digest.render.html;

import org.jspecify.annotations.NullMarked;
