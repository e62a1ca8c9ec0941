/** The user's terminal: its surroundings, editor, browser, progress line and interrupts. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.terminal;
