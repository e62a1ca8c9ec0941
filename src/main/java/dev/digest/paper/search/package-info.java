/**
 * Texts as search indexes see them: without case and accents, in words and pairs of Chinese characters; and patterns
 * for what no index answers.
 */
@NullMarked
package dev.digest.paper.search;

import org.jspecify.annotations.NullMarked;
