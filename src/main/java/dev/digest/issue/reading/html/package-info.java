/** Published pages as lines (Jsoup): the article without what a site puts around it. */
@NullMarked
package dev.digest.issue.reading.html;

import org.jspecify.annotations.NullMarked;
