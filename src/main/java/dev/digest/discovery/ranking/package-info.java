/** Ranks new papers by what the newsletter picked before: text features, a linear model, and its reasons. */
@NullMarked
package dev.digest.discovery.ranking;

import org.jspecify.annotations.NullMarked;
