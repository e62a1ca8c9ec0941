/**
 * One SQLite database: opening, transactions, schema and migrations, recording of changes, and what lies beside its
 * file.
 */
@NullMarked
package dev.digest.library.sqlite.database;

import org.jspecify.annotations.NullMarked;
