/** The pool of new papers in an SQLite file of its own. */
@NullMarked
package dev.digest.discovery.pool;

import org.jspecify.annotations.NullMarked;
