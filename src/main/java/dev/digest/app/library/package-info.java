/** Use cases about the library as a whole: diagnosis, repair, and archives from elsewhere. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.library;
