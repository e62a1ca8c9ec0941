/** One class per command: it describes its options, calls one stage and prints. What picocli knows stays here. */
@NullMarked
package dev.digest.cli;

import org.jspecify.annotations.NullMarked;
