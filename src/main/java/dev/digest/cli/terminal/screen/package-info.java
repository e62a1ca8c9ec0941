/** What is done with single keys on a whole screen: reading keys, drawing lines, typing text, choosing from lists. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.terminal.screen;
