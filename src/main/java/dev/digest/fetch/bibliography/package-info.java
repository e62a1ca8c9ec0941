/** Papers from bibliographies that other programs keep: BibTeX, RIS and CSL JSON. */
@NullMarked
package dev.digest.fetch.bibliography;

import org.jspecify.annotations.NullMarked;
