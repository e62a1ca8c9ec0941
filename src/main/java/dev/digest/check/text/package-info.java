/** What rules ask of a text: its script, its width, what most of it does, its words and numerals. */
@NullMarked
package dev.digest.check.text;

import org.jspecify.annotations.NullMarked;
