/** What all commands share: options, context, pager and confirmation. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.command;
