/** Articles for word processors: Office Open XML (ECMA-376), as much of it as an issue needs. */
@NullMarked
package dev.digest.render.docx;

import org.jspecify.annotations.NullMarked;
