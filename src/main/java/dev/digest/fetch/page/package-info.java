/** Reading what an HTML page says of the paper it is about, for every source that has pages. Jsoup lives here alone. */
@NullMarked
package dev.digest.fetch.page;

import org.jspecify.annotations.NullMarked;
