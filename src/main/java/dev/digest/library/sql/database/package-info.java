/** Statements and transactions, the tables of a library, and the recording of each of their changes. */
@NullMarked
package dev.digest.library.sql.database;

import org.jspecify.annotations.NullMarked;
