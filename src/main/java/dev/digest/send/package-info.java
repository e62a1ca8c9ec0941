/**
 * Issues sent to their readers: what is said of an issue, channels that prepare, send and verify it, and secrets. Each
 * channel is in a package of its own below.
 */
@NullMarked
package dev.digest.send;

import org.jspecify.annotations.NullMarked;
