/** Rules on one entry: its title, authors, fields, links, and whether its paper stands elsewhere. */
@NullMarked
package dev.digest.check.rule.entry;

import org.jspecify.annotations.NullMarked;
