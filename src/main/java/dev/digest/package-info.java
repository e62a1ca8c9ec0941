/** Where the program is put together. Nothing knows this package. */
@NullMarked
package dev.digest;

import org.jspecify.annotations.NullMarked;
