/** Compares text about a paper with the paper's source: numbers, names, and signs of a bad generated answer. */
@NullMarked
package dev.digest.verification;

import org.jspecify.annotations.NullMarked;
