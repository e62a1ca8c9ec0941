/** Texts as search indexes see them: without case and accents, in words and pairs of Chinese characters. */
@NullMarked
package dev.digest.paper.search;

import org.jspecify.annotations.NullMarked;
