/**
 * An issue to Markdown, and its Markdown to what readers get: pages, WeChat, mail, text, files for word processors.
 * What was fetched is escaped here; libraries are in the adapters.
 */
@NullMarked
package dev.digest.render;

import org.jspecify.annotations.NullMarked;
