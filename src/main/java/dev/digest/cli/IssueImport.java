package dev.digest.cli;

import dev.digest.cli.output.Table;
import dev.digest.curation.Curation;
import dev.digest.fetch.SavedResponse;
import dev.digest.issue.parse.DecodedText;
import dev.digest.issue.parse.MarkupLink;
import dev.digest.issue.parse.ParsedEntry;
import dev.digest.issue.parse.ParsedEvent;
import dev.digest.issue.parse.ParsedIssue;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One file with what was read from it. */
record IssueImport(String file, ParsedIssue parsed, IssueUpdate update) {
    static IssueImport read(String file, OptionalInt said, CommandContext context) {
        DecodedText decoded = DecodedText.of(file, bytes(context.path(file)));
        if (!decoded.encoding().equals("UTF-8")) {
            context.info("import.encoding", file, decoded.encoding());
        }
        IssueBuilder builder = new IssueBuilder(context);
        ParsedIssue read = builder.read(file, decoded.text());
        OptionalInt number = said.isPresent() ? said : read.title().number();
        if (number.isEmpty()) {
            throw Problem.of("import.no-number", file);
        }
        return new IssueImport(
                file, read, builder.editedIssueMerge().mergePublished(read, issue(number.getAsInt(), read, context)));
    }

    private static byte[] bytes(Path path) {
        return SavedResponse.of(path).bytes();
    }

    private static IssueRecord issue(int number, ParsedIssue read, CommandContext context) {
        boolean usual = read.footer().equals(new IssueBuilder(context).usualFooter());
        IssueRecord out = new IssueRecord(
                number,
                read.title().theme(),
                read.date(),
                Optional.of(context.now()),
                "",
                Optional.of(read.footer()).filter(footer -> !usual && !footer.isBlank()),
                List.of());
        return context.library()
                .issue(number)
                .filter(IssueRecord::isPublished)
                .map(old -> new IssueRecord(
                        number, out.theme(), out.date(), old.publishedAt(), old.fingerprint(), out.footer(), List.of()))
                .orElse(out);
    }

    void importInto(boolean dryRun, CommandContext context) {
        boolean same = dryRun ? isInLibrary(context) : context.library().inTransaction(() -> publish(context));
        parsed.unparsedLines().forEach(line -> context.warn("import.unread", file, line.line(), line.text()));
        warnUnknownCategories(context);
        if (!context.json()) {
            report(dryRun, same, context);
        }
    }

    private boolean publish(CommandContext context) {
        boolean there = isInLibrary(context);
        if (!there) {
            context.library().saveIssue(update, context.now());
        }
        return there;
    }

    /**
     * Whether the library has all of it already, so that nothing would change.
     *
     * @throws Problem {@code import.taken} when it has another issue of that number
     */
    private boolean isInLibrary(CommandContext context) {
        boolean same = isUnchanged(context);
        if (!same && context.library().issue(update.issue().number()).isPresent()) {
            throw Problem.of("import.taken", update.issue().number());
        }
        return same;
    }

    private boolean isUnchanged(CommandContext context) {
        boolean words = update.curations().entrySet().stream()
                .allMatch(said -> context.library()
                        .find(said.getKey())
                        .map(LibraryPaper::curation)
                        .orElse(Curation.NONE)
                        .equals(said.getValue()));
        return words
                && context.library().issue(update.issue().number()).equals(Optional.of(update.issue()))
                && context.library().events(update.issue().number()).stream()
                        .map(IssueEvent::curation)
                        .toList()
                        .equals(update.events());
    }

    private void warnUnknownCategories(CommandContext context) {
        List<String> known = context.newsletter().categories().names();
        List<String> unknown = parsed.entries().stream()
                .map(entry -> entry.category().or(entry::section).orElse(""))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            context.warn("import.categories", file, unknown);
        }
    }

    private void report(boolean dryRun, boolean same, CommandContext context) {
        if (dryRun) {
            Table table = new Table(context.output());
            List<PaperId> ids = update.issue().papers();
            for (int i = 0; i < ids.size(); i++) {
                ParsedEntry entry = parsed.entries().get(i);
                table.row(List.of(
                        Integer.toString(entry.line()),
                        ids.get(i).canonical(),
                        entry.category().or(entry::section).orElse(""),
                        entry.title().any()));
            }
            table.finish(List.of(context.messages().text("import.heading").split("\\|", -1)));
        }
        String key = dryRun ? "import.would" : same ? "import.same" : "import.done";
        context.print(context.messages()
                .text(
                        key,
                        update.issue().number(),
                        parsed.entries().size(),
                        parsed.events().size(),
                        file));
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.putAll(IssuesCommand.json(update.issue()));
        json.put("entries", entries());
        json.put("events", parsed.events().stream().map(IssueImport::event).toList());
        json.put("footer", parsed.footer());
        json.put(
                "unread",
                parsed.unparsedLines().stream()
                        .map(line -> pair("line", line.line(), "text", line.text()))
                        .toList());
        return json;
    }

    /** Two members of a JSON object, in order. */
    static Map<String, @Nullable Object> pair(String first, Object one, String second, Object other) {
        Map<String, @Nullable Object> pair = new LinkedHashMap<>();
        pair.put(first, one);
        pair.put(second, other);
        return pair;
    }

    private List<Map<String, @Nullable Object>> entries() {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (int i = 0; i < parsed.entries().size(); i++) {
            entries.add(entry(parsed.entries().get(i), update.issue().papers().get(i)));
        }
        return entries;
    }

    private static Map<String, @Nullable Object> entry(ParsedEntry entry, PaperId id) {
        boolean both = entry.title().original().isPresent();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", entry.line());
        json.put("id", id.canonical());
        json.put("section", entry.section().orElse(null));
        json.put("category", entry.category().orElse(null));
        json.put("institutions", entry.institutions().orElse(null));
        json.put("title", entry.title().any());
        json.put("titleZh", both ? entry.title().chinese().orElse(null) : null);
        json.put("authors", entry.authors().orElse(null));
        json.put("summary", entry.summary().orElse(null));
        json.put("recommendation", entry.recommendation().orElse(null));
        json.put("downloadUrl", entry.links().download().orElse(null));
        json.put("detailUrl", entry.links().detail().orElse(null));
        json.put("figure", entry.links().figure().map(MarkupLink::address).orElse(null));
        json.put("caption", entry.links().figure().map(MarkupLink::text).orElse(null));
        json.put("codeUrl", entry.code().map(MarkupLink::address).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> event(ParsedEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        boolean both = event.title().original().isPresent();
        json.put("line", event.line());
        json.put("host", event.host().orElse(null));
        json.put("title", event.title().any());
        json.put("time", event.time().orElse(null));
        json.put("summary", event.summary().orElse(null));
        json.put("link", event.link().orElse(null));
        json.put("titleZh", both ? event.title().chinese().orElse(null) : null);
        return json;
    }
}
