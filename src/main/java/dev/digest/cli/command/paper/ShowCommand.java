package dev.digest.cli.command.paper;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalInt;

/** {@code digest show}: everything known of a paper. */
public final class ShowCommand implements Command {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("K", "--version").arguments("REF");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> refs = options.arguments();
        if (refs.size() != 1) {
            throw refs.isEmpty()
                    ? Problem.of("usage.missing", "REF")
                    : Problem.of("usage.unexpected", refs.get(1), name());
        }
        OptionalInt version = options.number("--version", 1);
        if (version.isPresent()) {
            new CurationVersionView(context).show(refs.get(0), version.getAsInt());
            return 0;
        }
        LibraryPaper entry = context.entry(refs.get(0));
        if (context.json()) {
            context.printJson(PaperJson.of(entry));
        } else {
            printDetails(entry, context);
        }
        return 0;
    }

    private static void printDetails(LibraryPaper entry, CommandContext context) {
        Paper paper = entry.paper();
        TextOutput out = context.output();
        out.line(
                out.bold(SafeText.line(entry.curation().get(CurationField.TITLE).orElse(paper.title()))));
        printCuration(entry, CurationField.TITLE_ZH, context);
        printFact("authors", String.join(", ", paper.authorNames()), context);
        printFact("authors-printed", entry.curation().get(CurationField.AUTHORS).orElse(""), context);
        printCuration(entry, CurationField.INSTITUTIONS, context);
        printFact("id", paper.id() + (paper.version() > 0 ? " v" + paper.version() : ""), context);
        printFact("status", context.messages().text("status." + entry.status().label()), context);
        printCuration(entry, CurationField.CATEGORY, context);
        printFact("issue", entry.issue().isPresent() ? "" + entry.issue().getAsInt() : "", context);
        printFact("subjects", String.join(", ", paper.subjects().all()), context);
        printFact("published", paper.dates().published().orElse(""), context);
        printFact("updated", paper.dates().updated().orElse(""), context);
        printFact("comment", paper.notes().comment().orElse(""), context);
        printFact("journal", paper.notes().journalRef().orElse(""), context);
        printFact("doi", paper.notes().doi().orElse(""), context);
        paper.links().forEach((name, address) -> printFact("link", name + " " + address, context));
        printCuration(entry, CurationField.DOWNLOAD_URL, context);
        printCuration(entry, CurationField.DETAIL_URL, context);
        printCuration(entry, CurationField.FIGURE, context);
        printCuration(entry, CurationField.CAPTION, context);
        printFact("added", addedAt(entry, context), context);
        for (String warning : paper.warnings()) {
            out.line(out.red(context.messages().text("warning." + warning, paper.id())));
        }
        printParagraph("summary", entry.curation().get(CurationField.SUMMARY).orElse(""), context);
        printParagraph("abstract", paper.abstractText(), context);
    }

    private static String addedAt(LibraryPaper entry, CommandContext context) {
        try {
            return context.formatMinute(Instant.parse(entry.addedAt()));
        } catch (DateTimeParseException e) {
            // digest doctor tells of it; whoever reads the paper can do without.
            return entry.addedAt();
        }
    }

    private static void printCuration(LibraryPaper entry, CurationField field, CommandContext context) {
        printFact(field.key(), entry.curation().get(field).orElse(""), context);
    }

    public static void printFact(String label, String value, CommandContext context) {
        if (!value.isEmpty()) {
            context.output().line(context.messages().text("show." + label) + SafeText.line(value));
        }
    }

    public static void printParagraph(String label, String text, CommandContext context) {
        if (!text.isEmpty()) {
            TextOutput out = context.output();
            out.line("");
            out.line(out.faint(context.messages().text("show." + label)));
            text.lines().flatMap(line -> context.wrapLines(line).stream()).forEach(out::line);
        }
    }
}
