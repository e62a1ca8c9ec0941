/** Commands about the library as a whole and its history. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.library;
