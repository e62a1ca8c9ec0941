/** Papers from the bibliographies of other programs: BibTeX, RIS and CSL-JSON. */
@NullMarked
package dev.digest.fetch.bibliography;

import org.jspecify.annotations.NullMarked;
