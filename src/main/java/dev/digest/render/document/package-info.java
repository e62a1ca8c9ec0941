/** An issue as readers see it, without a form: blocks, inlines, entries and their fields. */
@NullMarked
package dev.digest.render.document;

import org.jspecify.annotations.NullMarked;
