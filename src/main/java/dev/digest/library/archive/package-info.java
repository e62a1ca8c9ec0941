/**
 * The format of archives: a whole library as a document, whatever stores it. An adapter writes its records with
 * {@link dev.digest.library.archive.ArchiveWriter} and reads them with
 * {@link dev.digest.library.archive.ArchiveReader}.
 */
@NullMarked
package dev.digest.library.archive;

import org.jspecify.annotations.NullMarked;
