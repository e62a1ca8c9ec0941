/** Published pages as lines (Jsoup): the article without what a site puts around it. */
@NullMarked
package dev.digest.issue.parse.html;

import org.jspecify.annotations.NullMarked;
