package dev.digest.cli.command.paper;

import dev.digest.app.paper.CurationRules;
import dev.digest.app.paper.FigureImporter;
import dev.digest.app.paper.PaperFileName;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.view.CurationProgressView;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.curation.SheetWriter;
import dev.digest.issue.Newsletter;
import dev.digest.library.CurationVersion;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
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
final class SheetEditor {
    private final CommandContext session;
    private final FigureImporter figures;
    private final SheetProposal proposal;
    private final List<LibraryPaper> before = new ArrayList<>();
    private final List<LibraryPaper> changed = new ArrayList<>();
    private boolean waits = true;

    SheetEditor(CommandContext context, FigureImporter figures) {
        this(context, figures, SheetProposal.NONE);
    }

    /** The same with sheets that propose something to say. */
    SheetEditor(CommandContext context, FigureImporter figures, SheetProposal proposal) {
        this.session = context;
        this.figures = figures;
        this.proposal = proposal;
    }

    /** Edits the papers named, or all that lack a summary; returns the exit code. */
    int edit(List<String> refs) {
        session.requireNoDryRun();
        List<LibraryPaper> entries = entries(refs);
        if (entries.isEmpty()) {
            session.info("summarize.nothing-left");
        }
        return editAll(entries);
    }

    /** Edits papers; returns the exit code. */
    int editAll(List<LibraryPaper> entries) {
        session.requireNoDryRun();
        int unchanged = 0;
        for (LibraryPaper entry : entries) {
            // An editor that does not wait would open all of them at once.
            unchanged += waits && edit(entry) ? 0 : 1;
        }
        if (session.json()) {
            session.printJson(
                    Map.of("updated", changed.stream().map(PaperJson::of).toList()));
        } else {
            CurationProgressView.printNextSteps(before, session);
        }
        return unchanged == 0 ? 0 : 1;
    }

    private List<LibraryPaper> entries(List<String> refs) {
        if (!refs.isEmpty()) {
            return refs.stream().map(session::entry).toList();
        }
        return session.library().withoutSummary().stream()
                .map(id -> session.library().find(id).orElseThrow())
                .toList();
    }

    private boolean edit(LibraryPaper entry) {
        try (SheetFile sheet = SheetFile.open(
                session.workspace(), PaperFileName.of(entry.paper().id()))) {
            Path file = sheet.file();
            if (sheet.number() > 1) {
                session.warn("summarize.open-elsewhere", entry.paper().id());
            }
            if (Files.exists(file)) {
                session.info("summarize.left-over", file);
            } else {
                AtomicFile.write(
                        file,
                        SheetWriter.write(
                                entry.paper(),
                                proposed(entry),
                                session.messages().text("sheet.cut"),
                                proposal.comments(entry)));
                proposal.begin(file);
            }
            waits = session.edit(file);
            return apply(entry, sheet);
        }
    }

    /** Returns whether anything was changed. What could not be taken over stays in its file. */
    private boolean apply(LibraryPaper entry, SheetFile sheet) {
        String text = AtomicFile.read(sheet.file());
        if (SheetReader.aboveCut(text).isBlank()) {
            session.warn("summarize.blank", entry.paper().id());
            sheet.remove();
            return false;
        }
        if (proposal.isUntouched(sheet.file())) {
            session.warn("review.unsaved", entry.paper().id());
            sheet.remove();
            return false;
        }
        try {
            Curation words = parseCuration(entry, text, sheet.file());
            if (words.equals(entry.curation())) {
                session.warn("summarize.unchanged", entry.paper().id());
                sheet.remove();
                return false;
            }
            if (!store(entry, words)) {
                reportConflict(entry.paper().id(), sheet.file());
                return false;
            }
        } catch (Problem problem) {
            session.warn("summarize.kept", sheet.file());
            throw problem;
        }
        sheet.remove();
        LibraryPaper stored = session.library().find(entry.paper().id()).orElseThrow();
        before.add(entry);
        changed.add(stored);
        if (!session.json()) {
            CurationProgressView.printStatus(stored, session);
        }
        if (CurationRules.isReplaced(entry, stored)) {
            session.offerUndo();
        }
        return true;
    }

    /** Stores words together with what others changed meanwhile; when both changed the same, keeps them aside. */
    private boolean store(LibraryPaper entry, Curation words) {
        PaperId id = entry.paper().id();
        return session.library().inTransaction(() -> {
            Curation now = session.library()
                    .find(id)
                    .orElseThrow(() -> Problem.of("library.unknown", id))
                    .curation();
            Optional<Curation> both = Curation.merge(entry.curation(), words, now);
            both.ifPresentOrElse(
                    merged -> {
                        session.library().curate(Map.of(id, merged), session.now());
                        proposal.stored(entry, merged);
                    },
                    () -> session.library().history().recordConflicting(id, words));
            if (both.isPresent() && !now.equals(entry.curation())) {
                session.info("summarize.merged", id);
            }
            return both.isPresent();
        });
    }

    private void reportConflict(PaperId id, Path file) {
        List<CurationVersion> versions = session.library().history().versions(id);
        CurationVersion theirs = versions.get(Math.max(0, versions.size() - 2));
        session.warn(
                "summarize.meanwhile",
                id,
                theirs.invocation().userName().isEmpty()
                        ? "-"
                        : theirs.invocation().userName(),
                theirs.number(),
                versions.size(),
                file);
    }

    private Curation parseCuration(LibraryPaper entry, String text, Path file) {
        List<Sheet> sheets = SheetReader.read(text, file.getFileName().toString());
        if (sheets.size() != 1 || !sheets.get(0).ref().id().equals(entry.paper().id())) {
            throw Problem.of(
                    "sheet.other-paper", file.getFileName(), entry.paper().id());
        }
        Map<CurationField, String> changes = new EnumMap<>(CurationField.class);
        changes.putAll(sheets.get(0).changes());
        Map<CurationField, String> shown = displayedFields(entry);
        // What was only shown, and left as it was, does not become the curator's word.
        changes.entrySet().removeIf(change -> change.getValue().equals(shown.get(change.getKey())));
        return entry.curation()
                .withChanges(
                        figures.importFigure(entry, CurationRules.checkedChanges(entry, changes, session.newsroom())));
    }

    /** What the sheet shows, and where nobody said anything, what is proposed. */
    private Map<CurationField, String> proposed(LibraryPaper entry) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        words.putAll(proposal.words(entry));
        words.putAll(displayedFields(entry));
        return words;
    }

    /** What the sheet shows: the curator's words, and for titles and authors what would be printed without them. */
    private Map<CurationField, String> displayedFields(LibraryPaper entry) {
        Newsletter newsletter = session.newsletter();
        Map<CurationField, String> shown = new EnumMap<>(CurationField.class);
        shown.put(CurationField.TITLE, entry.paper().title());
        shown.put(
                CurationField.AUTHORS, newsletter.authors().format(entry.paper().authorNames()));
        shown.putAll(entry.curation().fields());
        return shown;
    }
}
