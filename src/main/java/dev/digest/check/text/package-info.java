/** Text analysis for rules: script, width, majorities, words and numerals. */
@NullMarked
package dev.digest.check.text;

import org.jspecify.annotations.NullMarked;
