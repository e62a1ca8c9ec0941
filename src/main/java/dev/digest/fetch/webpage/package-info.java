/** Any page on the web to a paper, from whatever the page says of itself. No site has rules of its own here. */
@NullMarked
package dev.digest.fetch.webpage;

import org.jspecify.annotations.NullMarked;
