/** An issue independent of output format: blocks, inlines, entries and their fields. */
@NullMarked
package dev.digest.render.document;

import org.jspecify.annotations.NullMarked;
