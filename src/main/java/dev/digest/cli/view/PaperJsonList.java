package dev.digest.cli.view;

import dev.digest.export.PaperFormat;
import dev.digest.format.Json;
import dev.digest.library.LibraryPaper;

/** Papers in the format of {@code show --json}, as a list like that of {@code list --json}, one a line. */
public final class PaperJsonList implements PaperFormat {
    @Override
    public String header() {
        return "{\"papers\": [\n";
    }

    @Override
    public String paper(LibraryPaper entry) {
        return Json.text(PaperJson.of(entry));
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String footer() {
        return "\n]}\n";
    }
}
