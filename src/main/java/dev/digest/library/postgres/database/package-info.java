/** PostgreSQL as the database of a library: connections, locks, tables and what it writes differently. */
@NullMarked
package dev.digest.library.postgres.database;

import org.jspecify.annotations.NullMarked;
