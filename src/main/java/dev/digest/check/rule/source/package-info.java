/** Rules that compare an entry with its paper's source: numbers, names, claims, drafts. */
@NullMarked
package dev.digest.check.rule.source;

import org.jspecify.annotations.NullMarked;
