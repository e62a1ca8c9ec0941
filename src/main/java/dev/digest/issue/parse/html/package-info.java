/** Published pages as lines (Jsoup): the article without the site's surroundings. */
@NullMarked
package dev.digest.issue.parse.html;

import org.jspecify.annotations.NullMarked;
