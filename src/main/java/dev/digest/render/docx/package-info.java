/** Word files: the subset of Office Open XML (ECMA-376) that an issue needs. */
@NullMarked
package dev.digest.render.docx;

import org.jspecify.annotations.NullMarked;
