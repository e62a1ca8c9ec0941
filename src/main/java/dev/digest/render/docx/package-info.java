/** Articles for word processors (Apache POI). The library lives here and nowhere else. */
@NullMarked
package dev.digest.render.docx;

import org.jspecify.annotations.NullMarked;
