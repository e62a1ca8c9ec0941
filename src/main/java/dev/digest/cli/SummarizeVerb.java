package dev.digest.cli;

import dev.digest.cli.output.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.library.Entry;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code digest summarize}: attaches what a curator writes, from options, files or an editor. */
final class SummarizeVerb implements Verb {
    @Override
    public String name() {
        return "summarize";
    }

    @Override
    public void describe(Form form) {
        form.value("TEXT", "--text")
                .value("FILE", "--file")
                .value("TEXT", "--title-zh")
                .value("TEXT", "--institutions")
                .value("TEXT", "--authors")
                .value("CATEGORY", "-c", "--category")
                .value("TEXT", "--title")
                .value("URL", "--download-url")
                .value("URL", "--detail-url")
                .value("URL", "--code-url")
                .value("TEXT", "--recommendation")
                .value("FILE|URL", "--figure")
                .value("TEXT", "--caption")
                .flag("--downscale")
                .changes()
                .arguments("[REF...]");
    }

    @Override
    public int run(Given given, Session session) {
        if (given.has("--text") && given.has("--file")) {
            throw Problem.of("usage.together", "--text", "--file");
        }
        Map<Field, String> options = options(given);
        Figures figures = new Figures(session, given.has("--downscale"));
        if (options.isEmpty() && !given.has("--file")) {
            return new SheetEditing(session, figures).edit(given.arguments());
        }
        List<Sheet> sheets = given.value("--file")
                .map(name -> sheets(name, given, options, session))
                .orElse(List.of());
        figures.fetch(options);
        sheets.forEach(sheet -> figures.fetch(sheet.words()));
        List<Entry> before = new ArrayList<>();
        Map<PaperId, Curation> words = session.library().atOnce(() -> {
            Map<PaperId, Curation> all = sheets.isEmpty()
                    ? fromOptions(given.arguments(), options, figures, session)
                    : fromSheets(sheets, figures, session);
            all.keySet().forEach(id -> before.add(known(id, session)));
            session.library().curate(all, session.now());
            return all;
        });
        report(words, session);
        if (!session.json()) {
            Wording.tellNext(before, session);
        }
        if (before.stream()
                .anyMatch(old -> Wording.isReplaced(old, known(old.paper().id(), session)))) {
            session.offerUndo();
        }
        return 0;
    }

    private static Entry known(PaperId id, Session session) {
        return session.library().find(id).orElseThrow();
    }

    private static Map<Field, String> options(Given given) {
        Map<Field, String> options = new EnumMap<>(Field.class);
        for (Field field : Field.ofFrontMatter()) {
            given.value("--" + field.key()).ifPresent(text -> options.put(field, text));
        }
        given.value("--text").ifPresent(text -> options.put(Field.SUMMARY, text));
        return options;
    }

    /** The sheets of a file; a file that is none is a summary, which goes to the options. */
    private static List<Sheet> sheets(String name, Given given, Map<Field, String> options, Session session) {
        String text = name.equals("-") ? standardInput(session) : SafeFile.read(session.path(name));
        if (!SheetReader.isSheet(text)) {
            options.put(Field.SUMMARY, text);
            refuseBlankSummary(options, name);
            return List.of();
        }
        if (!given.arguments().isEmpty() || !options.isEmpty()) {
            throw Problem.of("usage.sheet-and-more", name);
        }
        return SheetReader.read(text, name);
    }

    private static Map<PaperId, Curation> fromOptions(
            List<String> refs, Map<Field, String> options, Figures figures, Session session) {
        if (refs.isEmpty()) {
            throw Problem.of("usage.missing", "REF");
        }
        if (refs.size() > 1 && !options.keySet().equals(Set.of(Field.CATEGORY))) {
            throw Problem.of("usage.one-ref");
        }
        refuseBlankSummary(options, "--text");
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        for (String ref : refs) {
            Entry entry = session.entry(ref);
            words.put(entry.paper().id(), changed(entry, options, figures, session));
        }
        return words;
    }

    private static Map<PaperId, Curation> fromSheets(List<Sheet> sheets, Figures figures, Session session) {
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            PaperId id = sheet.ref().id();
            if (words.containsKey(id)) {
                throw Problem.of("sheet.twice", sheet.place(), id);
            }
            Entry entry = session.library().find(id).orElseThrow(() -> Problem.of("sheet.unknown", sheet.place(), id));
            words.put(entry.paper().id(), changed(entry, sheet.words(), figures, session));
        }
        return words;
    }

    private static Curation changed(Entry entry, Map<Field, String> changes, Figures figures, Session session) {
        return entry.curation().with(figures.taken(entry, Wording.checked(entry, changes, session)));
    }

    private static void refuseBlankSummary(Map<Field, String> options, String where) {
        if (options.getOrDefault(Field.SUMMARY, "text").isBlank()) {
            throw Problem.of("sheet.blank", where);
        }
    }

    private static String standardInput(Session session) {
        if (session.outside().streams().inIsTerminal()) {
            throw Problem.of("usage.stdin-is-terminal");
        }
        try {
            return SafeFile.decode(session.outside().streams().in().readAllBytes(), "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(Map<PaperId, Curation> words, Session session) {
        if (session.json()) {
            session.printJson(Map.of(
                    "updated",
                    words.keySet().stream()
                            .map(id -> PaperJson.of(session.library().find(id).orElseThrow()))
                            .toList()));
            return;
        }
        for (PaperId id : words.keySet()) {
            Wording.tell(session.library().find(id).orElseThrow(), session);
        }
    }
}
