/** Commands that bring issues to readers. */
@NullMarked
package dev.digest.cli.command.sending;

import org.jspecify.annotations.NullMarked;
