/** Ranks new papers by earlier picks: text features, a linear model, and reasons. */
@NullMarked
package dev.digest.discovery.ranking;

import org.jspecify.annotations.NullMarked;
