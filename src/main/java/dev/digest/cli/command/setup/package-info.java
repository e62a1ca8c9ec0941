/** Commands that set up and configure a newsletter. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.setup;
