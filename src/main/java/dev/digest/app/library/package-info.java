/** Use cases about the library as a whole: history, undo, backup, repair and archives. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.library;
