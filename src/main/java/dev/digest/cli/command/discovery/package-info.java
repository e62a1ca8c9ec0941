/** Commands about new papers. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.discovery;
