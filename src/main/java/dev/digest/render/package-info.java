/** An issue to Markdown: the escaping of what was fetched, and what a template is. */
@NullMarked
package dev.digest.render;

import org.jspecify.annotations.NullMarked;
