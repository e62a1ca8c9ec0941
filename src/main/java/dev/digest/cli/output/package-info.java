/** Output: streams, messages in two languages, tables, JSON, sanitized text. */
@NullMarked
package dev.digest.cli.output;

import org.jspecify.annotations.NullMarked;
