package dev.digest.cli;

import dev.digest.cli.output.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.curation.SheetWriter;
import dev.digest.issue.Newsletter;
import dev.digest.library.Entry;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sheets in an editor, one paper after the other. Each is stored before the next one opens, and one that cannot be
 * taken over stays where it is, so that nothing that was typed is lost.
 */
final class SheetEditing {
    private final Session session;
    private final Figures figures;
    private final List<Entry> changed = new ArrayList<>();

    SheetEditing(Session session, Figures figures) {
        this.session = session;
        this.figures = figures;
    }

    /** Edits the papers named, or all that lack a summary; returns the exit code. */
    int edit(List<String> refs) {
        List<Entry> entries = entries(refs);
        if (entries.isEmpty()) {
            session.say("summarize.nothing-left");
        }
        int unchanged = 0;
        for (Entry entry : entries) {
            unchanged += edit(entry) ? 0 : 1;
        }
        if (session.json()) {
            session.printJson(
                    Map.of("updated", changed.stream().map(PaperJson::of).toList()));
        }
        return unchanged == 0 ? 0 : 1;
    }

    private List<Entry> entries(List<String> refs) {
        if (!refs.isEmpty()) {
            return refs.stream().map(session::entry).toList();
        }
        return session.library().lackingSummary().stream()
                .map(id -> session.library().find(id).orElseThrow())
                .toList();
    }

    private boolean edit(Entry entry) {
        Path file = session.workspace().sheets().resolve(fileName(entry.paper().id()) + ".md");
        if (Files.exists(file)) {
            session.say("summarize.left-over", file);
        } else {
            SafeFile.write(
                    file,
                    SheetWriter.write(
                            entry.paper(), shown(entry), session.messages().text("sheet.cut")));
        }
        new Editor(session.outside(), session.mayAsk()).open(file);
        boolean taken = take(entry, file);
        remove(file);
        return taken;
    }

    /** Returns whether anything was changed. */
    private boolean take(Entry entry, Path file) {
        String text = SafeFile.read(file);
        if (SheetReader.aboveCut(text).isBlank()) {
            session.warn("summarize.blank", entry.paper().id());
            return false;
        }
        try {
            Curation words = words(entry, text, file);
            if (words.equals(entry.curation())) {
                session.warn("summarize.unchanged", entry.paper().id());
                return false;
            }
            session.library().curate(Map.of(entry.paper().id(), words), session.now());
        } catch (Problem problem) {
            session.warn("summarize.kept", file);
            throw problem;
        }
        Entry stored = session.library().find(entry.paper().id()).orElseThrow();
        changed.add(stored);
        if (!session.json()) {
            Wording.tell(stored, session);
        }
        return true;
    }

    private Curation words(Entry entry, String text, Path file) {
        List<Sheet> sheets = SheetReader.read(text, file.getFileName().toString());
        if (sheets.size() != 1 || !sheets.get(0).ref().id().equals(entry.paper().id())) {
            throw Problem.of(
                    "sheet.other-paper", file.getFileName(), entry.paper().id());
        }
        Map<Field, String> changes = new EnumMap<>(Field.class);
        changes.putAll(sheets.get(0).words());
        Map<Field, String> shown = shown(entry);
        // What was only shown, and left as it was, does not become the curator's word.
        changes.entrySet().removeIf(change -> change.getValue().equals(shown.get(change.getKey())));
        return entry.curation().with(figures.taken(entry, Wording.checked(entry, changes, session)));
    }

    /** What the sheet shows: the curator's words, and for titles and authors what would be printed without them. */
    private Map<Field, String> shown(Entry entry) {
        Newsletter newsletter = session.newsletter();
        Map<Field, String> shown = new EnumMap<>(Field.class);
        shown.put(Field.TITLE, entry.paper().title());
        shown.put(Field.AUTHORS, newsletter.authors().of(entry.paper().authorNames()));
        shown.putAll(entry.curation().words());
        return shown;
    }

    /** What a file about a paper is called, without its ending: an id as far as it makes a name. */
    static String fileName(PaperId id) {
        String name = id.canonical();
        return name.matches("[A-Za-z0-9:/._-]{1,60}")
                ? name.replaceAll("[^A-Za-z0-9.]+", "-")
                : "web-" + SafeFile.fingerprint(name).substring(0, 12);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, SafeFile.reason(e)).because(e);
        }
    }
}
