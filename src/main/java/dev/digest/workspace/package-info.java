/**
 * A newsletter's folder: where things lie in it, its settings, and how files are written so that none is half there.
 */
@NullMarked
package dev.digest.workspace;

import org.jspecify.annotations.NullMarked;
