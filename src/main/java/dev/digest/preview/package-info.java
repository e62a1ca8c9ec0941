/**
 * A page on loopback that shows an issue while it is being written: authorization, responses and re-rendering.
 * Independent of how the issue is rendered and where it comes from.
 */
@NullMarked
package dev.digest.preview;

import org.jspecify.annotations.NullMarked;
