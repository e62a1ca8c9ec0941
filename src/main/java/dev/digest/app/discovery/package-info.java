/** Use cases of discovery: load the pool, rank the inbox, pick, reject and defer. */
@NullMarked
package dev.digest.app.discovery;

import org.jspecify.annotations.NullMarked;
