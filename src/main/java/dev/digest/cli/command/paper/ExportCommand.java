package dev.digest.cli.command.paper;

import dev.digest.app.paper.PaperExport;
import dev.digest.app.paper.PaperSelection;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.OutputFile;
import dev.digest.cli.command.PaperSelectionOptions;
import dev.digest.cli.view.PaperJsonList;
import dev.digest.export.BibtexFormat;
import dev.digest.export.CslJsonFormat;
import dev.digest.export.CsvFormat;
import dev.digest.export.PaperFormat;
import dev.digest.export.ReadingListFormat;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code digest export}: exports papers for other programs, or the whole library. */
public final class ExportCommand implements Command {
    private static final List<String> FORMATS = List.of("bibtex", "csl-json", "csv", "json", "markdown");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("FORMAT", "--format")
                .value("N", "--issue")
                .value("CATEGORY", "-c", "--category")
                .value("STATUS", "--status")
                .value("FILE", "-o", "--output")
                .flag("--no-bom")
                .flag(OutputFile.FORCE)
                .arguments("[REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        String format =
                options.choice("--format", FORMATS).orElseThrow(() -> Problem.usage("usage.missing", "--format"));
        PaperSelection selection = PaperSelectionOptions.of(options, context);
        if (options.has("--no-bom") && !format.equals("csv")) {
            throw Problem.usage("usage.together", "--no-bom", "--format " + format);
        }
        boolean whole = format.equals("json") && selection.isAll();
        PaperExport handed =
                whole ? PaperExport.wholeLibrary(context.newsroom()) : selectedPapers(selection, format, options);
        String output = options.value("--output").orElse("-");
        if (!output.equals("-")) {
            writeFile(OutputFile.of(output, options, context), handed, context);
        } else if (context.json() && !format.endsWith("json")) {
            throw Problem.usage("usage.together", "--json", "--format " + format);
        } else {
            context.output().print(handed.content());
        }
        return 0;
    }

    /** Formats for readers omit HTML comments; JSON contains everything, like {@code show}. */
    private static PaperExport selectedPapers(PaperSelection selection, String format, CommandOptions options) {
        return format.equals("json")
                ? PaperExport.of(selection, new PaperJsonList(), UnaryOperator.identity())
                : PaperExport.of(selection, format(format, options), LibraryPaper::withoutComments);
    }

    private static PaperFormat format(String name, CommandOptions options) {
        return switch (name) {
            case "bibtex" -> new BibtexFormat();
            case "csl-json" -> new CslJsonFormat();
            case "csv" -> new CsvFormat(!options.has("--no-bom"));
            default -> new ReadingListFormat();
        };
    }

    private static void writeFile(Path file, PaperExport handed, CommandContext context) {
        AtomicFile.write(file, handed.content());
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "file", file.toString(), "papers", handed.papers().getAsLong()));
        } else {
            context.console().print(context.displayPath(file));
            context.console().info("export.done", handed.papers().getAsLong(), context.displayPath(file));
        }
    }
}
