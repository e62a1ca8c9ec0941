/** Libraries on PostgreSQL servers, which teams share. */
@NullMarked
package dev.digest.library.postgres;

import org.jspecify.annotations.NullMarked;
