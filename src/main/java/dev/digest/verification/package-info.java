/** Compares what is said of a paper with what the paper's source says: numbers, names, and signs of a bad answer. */
@NullMarked
package dev.digest.verification;

import org.jspecify.annotations.NullMarked;
