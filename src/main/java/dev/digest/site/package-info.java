/** The archive as a static site: pages, lists, search, feeds and sitemap. */
@NullMarked
package dev.digest.site;

import org.jspecify.annotations.NullMarked;
