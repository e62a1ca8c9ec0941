/** What all commands share: their options, their context, the pager and confirmations. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command;
