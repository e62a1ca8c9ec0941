/** The library in one SQLite file. SQL and JDBC of the library are used here only. */
@NullMarked
package dev.digest.library.sqlite;

import org.jspecify.annotations.NullMarked;
