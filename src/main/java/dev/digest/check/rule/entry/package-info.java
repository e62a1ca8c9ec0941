/** Rules about one entry: its title, authors, fields and links, and whether its paper occurs elsewhere. */
@NullMarked
package dev.digest.check.rule.entry;

import org.jspecify.annotations.NullMarked;
