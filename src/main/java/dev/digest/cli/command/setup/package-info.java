/** Commands that set a newsletter up. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.setup;
