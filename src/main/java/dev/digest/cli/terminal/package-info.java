/** The user's terminal: environment, editor, browser, progress line and interrupts. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.terminal;
