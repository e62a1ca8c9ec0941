/** Use cases that send issues to readers. */
@NullMarked
package dev.digest.app.send;

import org.jspecify.annotations.NullMarked;
