package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.export.PaperFormat;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Query;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * An export of papers or of the library.
 *
 * @param content the text, generated while it is written
 * @param papers the number of exported papers, known once it is written
 */
public record PaperExport(AtomicFile.TextContent content, LongSupplier papers) {
    /** The whole library. */
    public static PaperExport wholeLibrary(Newsroom newsroom) {
        Library library = newsroom.library();
        return new PaperExport(library.archive()::write, () -> library.papers().count(Query.ALL));
    }

    /**
     * Papers in a format, streamed.
     *
     * @param seen selects what to export of a paper
     */
    public static PaperExport of(PaperSelection selection, PaperFormat format, UnaryOperator<LibraryPaper> seen) {
        long[] papers = {0};
        return new PaperExport(
                out -> {
                    out.write(format.header());
                    selection.read(entry ->
                            write((papers[0]++ > 0 ? format.separator() : "") + format.paper(seen.apply(entry)), out));
                    out.write(format.footer());
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
