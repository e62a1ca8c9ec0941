package dev.digest.cli.command.paper;

import dev.digest.app.PaperLookup;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.app.send.SentIssues;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.view.DraftJson;
import dev.digest.cli.view.PaperJson;
import dev.digest.cli.view.SendingView;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.FieldKind;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Sending;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code digest show}: shows all data of a paper. */
public final class ShowCommand implements Command {
    /** The fields that are printed together with the source's data. */
    private static final Set<CurationField> PRINTED_ABOVE = EnumSet.of(
            CurationField.TITLE,
            CurationField.TITLE_ZH,
            CurationField.AUTHORS,
            CurationField.INSTITUTIONS,
            CurationField.CATEGORY);

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
        OptionalInt version = options.number("--version", 1);
        PaperId id = PaperRefs.one(options.arguments(), name(), context).id();
        if (version.isPresent()) {
            new CurationVersionView(context).show(id, version.getAsInt());
            return 0;
        }
        LibraryPaper entry = new PaperLookup(context.newsroom()).require(id);
        if (context.json()) {
            context.console().printJson(json(entry, context));
        } else {
            printDetails(entry, context);
        }
        return 0;
    }

    private static Map<String, @Nullable Object> json(LibraryPaper entry, CommandContext context) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(PaperJson.of(entry));
        new PaperCatalog(context.newsroom())
                .lastDraft(entry.paper().id())
                .ifPresent(draft -> json.put("draft", DraftJson.of(draft)));
        entry.issue()
                .ifPresent(issue -> new SentIssues(context.newsroom())
                        .of(issue)
                        .ifPresent(sent -> json.put(
                                "sent",
                                sent.sendings().stream()
                                        .map(one -> SendingView.json(one, sent.issue()))
                                        .toList())));
        return json;
    }

    private static void printSending(Sending sending, IssueRecord issue, CommandContext context) {
        String mark = SendingView.mark(sending, issue);
        String state = mark.equals("?") ? "unknown" : mark.isEmpty() ? "done" : "changed";
        printFact(
                "sent",
                context.messages()
                        .text(
                                "show.sent-" + state,
                                sending.channel(),
                                sending.target(),
                                context.console().formatMinute(sending.at())),
                context);
    }

    private static void printDraft(LibraryPaper entry, CommandContext context) {
        new PaperCatalog(context.newsroom()).lastDraft(entry.paper().id()).ifPresent(draft -> {
            String made = context.messages()
                    .text(
                            "show.draft-made",
                            draft.origin().model(),
                            context.console().formatMinute(draft.origin().madeAt()));
            String review = draft.review()
                    .map(one -> context.messages()
                            .text(
                                    "show.draft-" + one.verdict().name().toLowerCase(Locale.ROOT),
                                    one.who(),
                                    context.console().formatMinute(one.at()),
                                    one.changed()))
                    .orElseGet(() -> context.messages()
                            .text("show.draft-waiting", entry.paper().id()));
            printFact("draft", made + review, context);
        });
    }

    private static void printDetails(LibraryPaper entry, CommandContext context) {
        Paper paper = entry.paper();
        TextOutput out = context.output();
        for (String line : context.console()
                .wrapLines(entry.curation().get(CurationField.TITLE).orElse(paper.title()))) {
            out.line(out.bold(line));
        }
        printField(CurationField.TITLE_ZH, entry.curation(), context);
        printFact("authors", String.join(", ", paper.authorNames()), context);
        printField(CurationField.AUTHORS, entry.curation(), context);
        printField(CurationField.INSTITUTIONS, entry.curation(), context);
        printFact("id", paper.id() + (paper.version() > 0 ? " v" + paper.version() : ""), context);
        printFact("status", context.messages().text("status." + entry.status().label()), context);
        printField(CurationField.CATEGORY, entry.curation(), context);
        printFact("issue", entry.issue().isPresent() ? "" + entry.issue().getAsInt() : "", context);
        entry.issue()
                .ifPresent(issue -> new SentIssues(context.newsroom())
                        .of(issue)
                        .ifPresent(sent -> sent.sendings().forEach(one -> printSending(one, sent.issue(), context))));
        printFact("subjects", String.join(", ", paper.subjects().all()), context);
        printFact(
                "published",
                context.console().formatMinute(paper.dates().published().orElse("")),
                context);
        printFact(
                "updated",
                context.console().formatMinute(paper.dates().updated().orElse("")),
                context);
        printFact("comment", paper.notes().comment().orElse(""), context);
        printFact("journal", paper.notes().journalRef().orElse(""), context);
        printFact("publisher", paper.notes().publisher().orElse(""), context);
        printFact("doi", paper.notes().doi().orElse(""), context);
        paper.links().forEach((name, address) -> printFact("link", name + " " + address, context));
        for (CurationField field : CurationField.values()) {
            if (!PRINTED_ABOVE.contains(field) && field.kind() != FieldKind.PROSE) {
                printField(field, entry.curation(), context);
            }
        }
        printDraft(entry, context);
        printFact("added", context.console().formatMinute(entry.addedAt()), context);
        for (String warning : paper.warnings()) {
            out.line(out.red(context.messages().text("warning." + warning, paper.id())));
        }
        printProse(entry.curation(), context);
        printParagraph("abstract", paper.abstractText(), context);
    }

    /** Prints the fields with several paragraphs, the summary first. */
    static void printProse(Curation curation, CommandContext context) {
        printField(CurationField.SUMMARY, curation, context);
        CurationField.frontMatterFields().stream()
                .filter(field -> field.kind() == FieldKind.PROSE)
                .forEach(field -> printField(field, curation, context));
    }

    /** Prints a field that has text. */
    static void printField(CurationField field, Curation curation, CommandContext context) {
        String label = field == CurationField.AUTHORS ? "authors-printed" : field.key();
        String text = curation.get(field).orElse("");
        if (field.kind() == FieldKind.PROSE) {
            printParagraph(label, text, context);
        } else {
            printFact(label, text, context);
        }
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
            text.lines()
                    .flatMap(line -> context.console().wrapLines(line).stream())
                    .forEach(out::line);
        }
    }
}
