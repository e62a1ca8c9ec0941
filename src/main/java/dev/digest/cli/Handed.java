package dev.digest.cli;

import dev.digest.export.PaperFormat;
import dev.digest.library.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Papers handed on in a format, one by one, and how many they were. */
final class Handed {
    private final Selection selection;
    private final PaperFormat format;
    private int papers;

    Handed(Selection selection, PaperFormat format) {
        this.selection = selection;
        this.format = format;
    }

    int papers() {
        return papers;
    }

    /** Writes all of them. */
    void writeTo(Writer out) throws IOException {
        out.write(format.head());
        selection.read(entry -> write(entry, out));
        out.write(format.foot());
    }

    private void write(Entry entry, Writer out) {
        try {
            if (papers++ > 0) {
                out.write(format.between());
            }
            out.write(format.paper(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
