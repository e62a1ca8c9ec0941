/**
 * Parses published issues: lines of text, Markdown or HTML to entries and fields. Contains no markup parser except for
 * plain text.
 */
@NullMarked
package dev.digest.issue.parse;

import org.jspecify.annotations.NullMarked;
