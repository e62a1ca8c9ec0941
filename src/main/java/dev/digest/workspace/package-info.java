/** A newsletter's folder: its layout, its settings, and atomic file writes. */
@NullMarked
package dev.digest.workspace;

import org.jspecify.annotations.NullMarked;
