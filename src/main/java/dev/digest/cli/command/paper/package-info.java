/** Commands about papers. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.paper;
