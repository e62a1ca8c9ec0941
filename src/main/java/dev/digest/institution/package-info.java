/** Finds the institutions of a paper: affiliations in its HTML page, and their Chinese names. */
@NullMarked
package dev.digest.institution;

import org.jspecify.annotations.NullMarked;
