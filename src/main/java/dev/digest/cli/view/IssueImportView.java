package dev.digest.cli.view;

import dev.digest.app.issue.importing.ImportText;
import dev.digest.app.issue.importing.IssueImport;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.CountSummary;
import dev.digest.cli.output.Table;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.form.Coverage;
import dev.digest.issue.form.Coverage.Part;
import dev.digest.issue.form.Form;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what was, or in a dry run would be, imported from an issue. */
public final class IssueImportView {
    private IssueImportView() {}

    /** Prints the result; in a dry run of a single file, with a table of the entries. */
    public static void print(IssueImport read, boolean dryRun, boolean same, CommandContext context) {
        if (dryRun && read.alone()) {
            Table table = new Table(context.output());
            List<PaperId> ids = read.update().issue().papers();
            for (int i = 0; i < ids.size(); i++) {
                ParsedEntry entry = read.parsed().entries().get(i);
                table.row(List.of(
                        place(read, entry.line()),
                        ids.get(i).canonical(),
                        entry.category().or(entry::section).orElse(""),
                        entry.title().any()));
            }
            table.finish(List.of(context.messages().text("import.heading").split("\\|", -1)));
        }
        String key = dryRun ? "import.would" : same ? "import.same" : "import.done";
        context.console()
                .print(context.messages()
                        .text(
                                key,
                                read.update().issue().number(),
                                CountSummary.of(
                                                "papers",
                                                read.parsed().entries().size())
                                        .and("events", read.parsed().events().size()),
                                read.file()));
    }

    /** An import as JSON. */
    public static Map<String, @Nullable Object> json(IssueImport read) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", read.file());
        json.putAll(IssueRecordJson.of(read.update().issue()));
        json.put("entries", entries(read));
        json.put(
                "events",
                read.parsed().events().stream().map(event -> event(read, event)).toList());
        json.put("form", read.reading().form().map(Form::name).orElse(null));
        json.put("opening", read.parsed().opening());
        json.put("footer", read.parsed().footer());
        json.put(
                "unread",
                read.parsed().unparsedLines().stream()
                        .map(line -> unread(read, line))
                        .toList());
        json.put("characters", characters(read.reading().coverage()));
        return json;
    }

    private static Map<String, @Nullable Object> characters(Coverage coverage) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            json.put(part.name().toLowerCase(Locale.ROOT), coverage.count(part));
        }
        return json;
    }

    /** A line by its number, and by its file as well where an issue has several. */
    private static String place(IssueImport read, int line) {
        ImportText.Place place = read.source().place(line);
        return read.source().isJoined() ? place.file() + ":" + place.line() : Integer.toString(line);
    }

    private static Map<String, @Nullable Object> unread(IssueImport read, UnparsedLine line) {
        Map<String, @Nullable Object> json = jsonPlace(read, line.line());
        json.put("text", line.text());
        return json;
    }

    private static Map<String, @Nullable Object> jsonPlace(IssueImport read, int line) {
        ImportText.Place place = read.source().place(line);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (read.source().isJoined()) {
            json.put("file", place.file());
        }
        json.put("line", place.line());
        return json;
    }

    /** Two members of a JSON object, in order. */
    public static Map<String, @Nullable Object> pair(String first, Object one, String second, Object other) {
        Map<String, @Nullable Object> pair = new LinkedHashMap<>();
        pair.put(first, one);
        pair.put(second, other);
        return pair;
    }

    private static List<Map<String, @Nullable Object>> entries(IssueImport read) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (int i = 0; i < read.parsed().entries().size(); i++) {
            entries.add(entry(
                    read,
                    read.parsed().entries().get(i),
                    read.update().issue().papers().get(i)));
        }
        return entries;
    }

    private static Map<String, @Nullable Object> entry(IssueImport read, ParsedEntry entry, PaperId id) {
        boolean both = entry.title().original().isPresent();
        Map<String, @Nullable Object> json = jsonPlace(read, entry.line());
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

    private static Map<String, @Nullable Object> event(IssueImport read, ParsedEvent event) {
        boolean both = event.title().original().isPresent();
        Map<String, @Nullable Object> json = jsonPlace(read, event.line());
        json.put("host", event.host().orElse(null));
        json.put("title", event.title().any());
        json.put("time", event.time().orElse(null));
        json.put("summary", event.summary().orElse(null));
        json.put("link", event.link().orElse(null));
        json.put("titleZh", both ? event.title().chinese().orElse(null) : null);
        return json;
    }
}
