/** Feeds by Rome, for subscribers of the site. */
@NullMarked
package dev.digest.site.feed;

import org.jspecify.annotations.NullMarked;
