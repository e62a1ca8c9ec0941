/** Converts TeX to Unicode for what sources write, and Unicode to TeX for bibliographies. */
@NullMarked
package dev.digest.tex;

import org.jspecify.annotations.NullMarked;
