/** A library in the tables of an SQL database, as far as databases do not differ. */
@NullMarked
package dev.digest.library.sql;

import org.jspecify.annotations.NullMarked;
