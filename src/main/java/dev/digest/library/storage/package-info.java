/**
 * Where a library is and what can be done with it as a whole: opened, created, examined, backed up, restored, repaired.
 * Each kind of {@link dev.digest.library.storage.LibraryLocation} has an adapter.
 */
@NullMarked
package dev.digest.library.storage;

import org.jspecify.annotations.NullMarked;
