/**
 * Renders an issue to Markdown, and its Markdown to pages, WeChat, mail, text and Word files. Fetched text is escaped
 * here; libraries are used in the adapters.
 */
@NullMarked
package dev.digest.render;

import org.jspecify.annotations.NullMarked;
