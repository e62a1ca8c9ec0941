/** Rules on marks and blanks: punctuation, brackets, quotation marks, spacing, left-over markup. */
@NullMarked
package dev.digest.check.rule.typography;

import org.jspecify.annotations.NullMarked;
