/** Commands about issues. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.issue;
