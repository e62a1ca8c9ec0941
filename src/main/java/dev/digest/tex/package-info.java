/** TeX to Unicode and back: what sources write in TeX is read here, and what a bibliography needs is written here. */
@NullMarked
package dev.digest.tex;

import org.jspecify.annotations.NullMarked;
