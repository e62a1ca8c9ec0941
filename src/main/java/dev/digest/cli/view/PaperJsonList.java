package dev.digest.cli.view;

import dev.digest.export.PaperFormat;
import dev.digest.format.Json;
import dev.digest.library.LibraryPaper;

/** Papers as {@code show --json} has them, in a list such as that of {@code list --json}, a line each. */
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
