/** JSON and YAML, the notations in which values are written down. Jackson lives here and nowhere else. */
@NullMarked
package dev.digest.notation;

import org.jspecify.annotations.NullMarked;
