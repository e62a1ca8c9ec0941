/** Feeds by Rome, for whoever subscribes to the site. */
@NullMarked
package dev.digest.site.feed;

import org.jspecify.annotations.NullMarked;
