/** Rules that hold an entry against its paper's source: numbers, names, claims, drafts. */
@NullMarked
package dev.digest.check.rule.source;

import org.jspecify.annotations.NullMarked;
