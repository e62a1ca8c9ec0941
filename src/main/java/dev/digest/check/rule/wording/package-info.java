/** Rules about words: confusable and doubled ones, inconsistent terms and names. */
@NullMarked
package dev.digest.check.rule.wording;

import org.jspecify.annotations.NullMarked;
