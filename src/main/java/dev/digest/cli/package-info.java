/** The command-line program: parsing, help, completion and manual pages. */
@NullMarked
package dev.digest.cli;

import org.jspecify.annotations.NullMarked;
