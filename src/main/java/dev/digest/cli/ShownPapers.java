package dev.digest.cli;

import dev.digest.cli.output.PaperJson;
import dev.digest.export.PaperFormat;
import dev.digest.library.Entry;
import dev.digest.notation.Json;

/** Papers as {@code show --json} has them, in a list such as that of {@code list --json}, a line each. */
final class ShownPapers implements PaperFormat {
    @Override
    public String head() {
        return "{\"papers\": [\n";
    }

    @Override
    public String paper(Entry entry) {
        return Json.text(PaperJson.of(entry));
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String foot() {
        return "\n]}\n";
    }
}
