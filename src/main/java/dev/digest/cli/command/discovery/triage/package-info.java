/** Deciding about new papers one by one: on a whole screen, in lines, and as JSON. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command.discovery.triage;
