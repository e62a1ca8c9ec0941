package dev.digest.cli;

import dev.digest.cli.output.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.curation.SheetWriter;
import dev.digest.issue.Newsletter;
import dev.digest.library.Entry;
import dev.digest.library.Version;
import dev.digest.notation.Fingerprint;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sheets in an editor, one paper after the other. Each is stored before the next one opens, and one that cannot be
 * taken over stays where it is, so that nothing that was typed is lost.
 */
final class SheetEditing {
    private final Session session;
    private final Figures figures;
    private final List<Entry> before = new ArrayList<>();
    private final List<Entry> changed = new ArrayList<>();

    SheetEditing(Session session, Figures figures) {
        this.session = session;
        this.figures = figures;
    }

    /** Edits the papers named, or all that lack a summary; returns the exit code. */
    int edit(List<String> refs) {
        session.requireReal();
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
        } else {
            Wording.tellNext(before, session);
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
        try (SheetFile sheet =
                SheetFile.open(session.workspace(), fileName(entry.paper().id()))) {
            Path file = sheet.file();
            if (sheet.number() > 1) {
                session.warn("summarize.open-elsewhere", entry.paper().id());
            }
            if (Files.exists(file)) {
                session.say("summarize.left-over", file);
            } else {
                SafeFile.write(
                        file,
                        SheetWriter.write(
                                entry.paper(), shown(entry), session.messages().text("sheet.cut")));
            }
            new Editor(session.outside(), session.mayAsk()).open(file);
            return take(entry, sheet);
        }
    }

    /** Returns whether anything was changed. What could not be taken over stays in its file. */
    private boolean take(Entry entry, SheetFile sheet) {
        String text = SafeFile.read(sheet.file());
        if (SheetReader.aboveCut(text).isBlank()) {
            session.warn("summarize.blank", entry.paper().id());
            sheet.remove();
            return false;
        }
        try {
            Curation words = words(entry, text, sheet.file());
            if (words.equals(entry.curation())) {
                session.warn("summarize.unchanged", entry.paper().id());
                sheet.remove();
                return false;
            }
            if (!store(entry, words)) {
                tellMeanwhile(entry.paper().id(), sheet.file());
                return false;
            }
        } catch (Problem problem) {
            session.warn("summarize.kept", sheet.file());
            throw problem;
        }
        sheet.remove();
        Entry stored = session.library().find(entry.paper().id()).orElseThrow();
        before.add(entry);
        changed.add(stored);
        if (!session.json()) {
            Wording.tell(stored, session);
        }
        if (Wording.isReplaced(entry, stored)) {
            session.offerUndo();
        }
        return true;
    }

    /** Stores words together with what others changed meanwhile; when both changed the same, keeps them aside. */
    private boolean store(Entry entry, Curation words) {
        PaperId id = entry.paper().id();
        return session.library().atOnce(() -> {
            Curation now = session.library()
                    .find(id)
                    .orElseThrow(() -> Problem.of("library.unknown", id))
                    .curation();
            Optional<Curation> both = Curation.merged(entry.curation(), words, now);
            both.ifPresentOrElse(
                    merged -> session.library().curate(Map.of(id, merged), session.now()),
                    () -> session.library().history().keepAside(id, words));
            if (both.isPresent() && !now.equals(entry.curation())) {
                session.say("summarize.merged", id);
            }
            return both.isPresent();
        });
    }

    private void tellMeanwhile(PaperId id, Path file) {
        List<Version> versions = session.library().history().versions(id);
        Version theirs = versions.get(Math.max(0, versions.size() - 2));
        session.warn(
                "summarize.meanwhile",
                id,
                theirs.occasion().who().isEmpty() ? "-" : theirs.occasion().who(),
                theirs.number(),
                versions.size(),
                file);
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
                : "web-" + Fingerprint.of(name).substring(0, 12);
    }
}
