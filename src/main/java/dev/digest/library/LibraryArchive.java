package dev.digest.library;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * A whole library as one JSON document, to be carried to another machine: every record with all of its values, the
 * history among them. Two libraries that hold the same give the same document. Neither the document nor the library is
 * ever in memory as a whole.
 */
public interface LibraryArchive {
    /**
     * What came of a document.
     *
     * @param imported how many records were new
     * @param alreadyPresent how many were here already, as they are
     */
    record ImportResult(long imported, long alreadyPresent) {}

    /** Writes the library as it is at one moment, while others may go on working. */
    void write(Writer out) throws IOException;

    /**
     * Takes a document into the library, wholly or not at all. Records that are here already stay; the library is then
     * what it was where it came from, so that history does not mention it.
     *
     * @param rehearse whether only to find out; then nothing is changed
     * @throws Problem {@code archive.conflict} with the names of records that are here and say something else;
     *     {@code archive.foreign}, {@code archive.newer}, {@code archive.record} or {@code json.broken} for a document
     *     that is none of ours, or damaged
     */
    ImportResult read(Reader document, boolean rehearse);
}
