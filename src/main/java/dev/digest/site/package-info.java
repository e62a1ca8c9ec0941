/** The archive as a static site: pages, lists, a search, and what feeds and search engines read. */
@NullMarked
package dev.digest.site;

import org.jspecify.annotations.NullMarked;
