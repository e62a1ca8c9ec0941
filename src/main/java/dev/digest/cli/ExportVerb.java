package dev.digest.cli;

import dev.digest.export.Bibtex;
import dev.digest.export.CslJson;
import dev.digest.export.PaperFormat;
import dev.digest.export.ReadingList;
import dev.digest.export.Spreadsheet;
import dev.digest.library.Entry;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code digest export}: hands papers on to other programs, or the whole library to another machine. */
final class ExportVerb implements Verb {
    private static final List<String> FORMATS = List.of("bibtex", "csl-json", "csv", "json", "markdown");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void describe(Form form) {
        form.value("FORMAT", "--format")
                .value("N", "--issue")
                .value("CATEGORY", "-c", "--category")
                .value("STATUS", "--status")
                .value("FILE", "-o", "--output")
                .flag("--no-bom")
                .flag("--force")
                .arguments("[REF...]");
    }

    @Override
    public int run(Given given, Session session) {
        String format = given.choice("--format", FORMATS).orElseThrow(() -> Problem.of("usage.missing", "--format"));
        Selection selection = Selection.of(given, session);
        if (given.has("--no-bom") && !format.equals("csv")) {
            throw Problem.of("usage.together", "--no-bom", "--format " + format);
        }
        boolean whole = format.equals("json") && selection.isAll();
        Handed handed = whole ? Handed.whole(session.library()) : some(selection, format, given);
        String output = given.value("--output").orElse("-");
        if (!output.equals("-")) {
            toFile(session.path(output), handed, given, session);
        } else if (session.json() && !format.endsWith("json")) {
            throw Problem.of("usage.together", "--json", "--format " + format);
        } else {
            session.out().print(handed.content());
        }
        return 0;
    }

    /** What people and their programs read has no remarks of the editors; JSON is all that is known, as shown. */
    private static Handed some(Selection selection, String format, Given given) {
        return format.equals("json")
                ? Handed.of(selection, new ShownPapers(), UnaryOperator.identity())
                : Handed.of(selection, format(format, given), Entry::withoutRemarks);
    }

    private static PaperFormat format(String name, Given given) {
        return switch (name) {
            case "bibtex" -> new Bibtex();
            case "csl-json" -> new CslJson();
            case "csv" -> new Spreadsheet(!given.has("--no-bom"));
            default -> new ReadingList();
        };
    }

    private static void toFile(Path file, Handed handed, Given given, Session session) {
        if (Files.exists(file) && !given.has("--force")) {
            throw Problem.of("export.exists", file);
        }
        SafeFile.write(file, handed.content());
        if (session.json()) {
            session.printJson(
                    Map.of("file", file.toString(), "papers", handed.papers().getAsLong()));
        } else {
            session.print(session.shortest(file));
            session.say("export.done", handed.papers().getAsLong(), session.shortest(file));
        }
    }
}
