/** What a curator adds to a paper, and the sheets in which it is written. */
@NullMarked
package dev.digest.curation;

import org.jspecify.annotations.NullMarked;
