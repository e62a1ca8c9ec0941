/** The library as one SQLite file. SQL and JDBC live here and nowhere else. */
@NullMarked
package dev.digest.library.sqlite;

import org.jspecify.annotations.NullMarked;
