/**
 * A page on loopback that shows an issue while it is being written: who may ask, what is answered, and when it is made
 * again. What an issue looks like is not known here, nor is where it comes from.
 */
@NullMarked
package dev.digest.preview;

import org.jspecify.annotations.NullMarked;
