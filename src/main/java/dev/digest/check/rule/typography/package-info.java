/** Rules about punctuation, brackets, quotation marks, spacing and leftover markup. */
@NullMarked
package dev.digest.check.rule.typography;

import org.jspecify.annotations.NullMarked;
