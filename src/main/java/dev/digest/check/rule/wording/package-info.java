/** Rules on words: confusable ones, doubled ones, terms and names that are written in several ways. */
@NullMarked
package dev.digest.check.rule.wording;

import org.jspecify.annotations.NullMarked;
