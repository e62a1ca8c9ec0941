/** The library of papers with the curators' words: what is kept and how it is asked for, not where it lies. */
@NullMarked
package dev.digest.library;

import org.jspecify.annotations.NullMarked;
