/**
 * The document of an issue, whatever it was written in: its entries and fields with their places in the source, its
 * blocks and inline content.
 */
@NullMarked
package dev.digest.issue.document;

import org.jspecify.annotations.NullMarked;
