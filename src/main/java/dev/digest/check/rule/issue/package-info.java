/** Rules about the issue as a whole: its number, dates, counts, sections and lists. */
@NullMarked
package dev.digest.check.rule.issue;

import org.jspecify.annotations.NullMarked;
