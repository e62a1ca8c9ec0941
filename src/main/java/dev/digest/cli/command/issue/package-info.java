/** Commands about issues and what is made of them. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.issue;
