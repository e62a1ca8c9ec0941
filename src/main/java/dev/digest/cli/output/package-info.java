/** What people and scripts see: streams, words in two languages, tables, JSON of papers, safe text. */
@NullMarked
package dev.digest.cli.output;

import org.jspecify.annotations.NullMarked;
