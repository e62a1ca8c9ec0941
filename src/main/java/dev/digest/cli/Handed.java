package dev.digest.cli;

import dev.digest.export.PaperFormat;
import dev.digest.library.Entry;
import dev.digest.library.Library;
import dev.digest.library.Query;
import dev.digest.workspace.SafeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * What is handed on.
 *
 * @param content the text, made while it is written
 * @param papers how many papers are in it, known once it is written
 */
record Handed(SafeFile.Content content, LongSupplier papers) {
    /** A whole library, with all that it holds. */
    static Handed whole(Library library) {
        return new Handed(library.archive()::write, () -> library.count(Query.ALL));
    }

    /**
     * Papers in a format, one by one.
     *
     * @param seen what of an entry is handed on
     */
    static Handed of(Selection selection, PaperFormat format, UnaryOperator<Entry> seen) {
        long[] papers = {0};
        return new Handed(
                out -> {
                    out.write(format.head());
                    selection.read(entry ->
                            write((papers[0]++ > 0 ? format.between() : "") + format.paper(seen.apply(entry)), out));
                    out.write(format.foot());
                },
                () -> papers[0]);
    }

    private static void write(String text, Writer out) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
