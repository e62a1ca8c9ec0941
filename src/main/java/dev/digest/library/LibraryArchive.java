package dev.digest.library;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * A whole library as one JSON document, for transfer to another machine: every record with all values, including the
 * history, in the {@linkplain dev.digest.library.archive.ArchiveFormat format} that all libraries have. Equal libraries
 * give equal documents. Both are streamed, never in memory as a whole.
 */
public interface LibraryArchive {
    /**
     * The result of an import.
     *
     * @param imported the number of new records
     * @param alreadyPresent the number of identical records that existed already
     */
    record ImportResult(long imported, long alreadyPresent) {}

    /** Writes a snapshot of the library; other processes may continue to work. */
    void write(Writer out) throws IOException;

    /**
     * Imports a document, all or nothing. Existing records stay. The import itself is not recorded in the history, so
     * the library equals its origin.
     *
     * @param rehearse whether this is a dry run
     * @throws Problem {@code archive.conflict} with the names of existing records that differ; {@code archive.foreign},
     *     {@code archive.newer}, {@code archive.record} or {@code json.broken} for a document that is not an archive,
     *     or damaged
     */
    ImportResult read(Reader document, boolean rehearse);
}
