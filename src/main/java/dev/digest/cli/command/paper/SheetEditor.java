package dev.digest.cli.command.paper;

import dev.digest.app.paper.CurationRules;
import dev.digest.app.paper.FigureImporter;
import dev.digest.app.paper.PaperFileName;
import dev.digest.app.paper.SheetBase;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.view.CurationProgressView;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.curation.SheetWriter;
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
            if (sheet.number() > 1) {
                session.warn("summarize.open-elsewhere", entry.paper().id());
            }
            prepare(entry, sheet);
            waits = open(sheet);
            return apply(entry, sheet);
        }
    }

    /** Writes the sheet, or goes on with one that was kept, over what the library has come to say since. */
    private void prepare(LibraryPaper entry, SheetFile sheet) {
        SheetBase base = SheetBase.of(sheet.file());
        String fresh = sheetText(entry, CurationRules.displayedFields(entry, session.newsroom()));
        Optional<String> kept =
                Files.exists(sheet.file()) ? Optional.of(AtomicFile.read(sheet.file())) : Optional.empty();
        if (kept.isEmpty() || kept.equals(base.text())) {
            begin(sheet, fresh);
            propose(entry, sheet);
        } else if (base.text().equals(Optional.of(fresh))) {
            session.info("summarize.left-over", sheet.file());
        } else {
            rebase(entry, sheet, kept.get());
        }
    }

    private static void begin(SheetFile sheet, String text) {
        SheetBase.of(sheet.file()).write(text);
        AtomicFile.write(sheet.file(), text);
    }

    /** What is proposed is not part of the text from which changes are told: saving it makes it the curator's. */
    private void propose(LibraryPaper entry, SheetFile sheet) {
        String text = SheetWriter.write(
                entry.paper(), proposed(entry), session.messages().text("sheet.cut"), proposal.comments(entry));
        AtomicFile.write(sheet.file(), text);
        proposal.begin(sheet.file());
    }

    /** A kept sheet of a paper that was written since: its changes are put over the present text. */
    private void rebase(LibraryPaper entry, SheetFile sheet, String kept) {
        SheetBase base = SheetBase.of(sheet.file());
        Map<CurationField, String> changes;
        try {
            List<Sheet> sheets =
                    SheetReader.read(kept, sheet.file().getFileName().toString());
            changes = sheets.size() == 1 ? base.changes(sheets.get(0).changes()) : Map.of();
        } catch (Problem broken) {
            // It was kept because it cannot be read: it opens as it is, to be corrected.
            session.info("summarize.left-over", sheet.file());
            return;
        }
        Map<CurationField, String> now = CurationRules.displayedFields(entry, session.newsroom());
        List<CurationField> conflicts = base.conflicts(changes, now);
        if (!conflicts.isEmpty()) {
            Path copy = sheet.file().resolveSibling(sheet.file().getFileName() + ".~old~");
            AtomicFile.write(copy, kept);
            session.warn(
                    "summarize.older",
                    entry.paper().id(),
                    conflicts.stream().map(CurationField::key).toList(),
                    copy);
        }
        begin(sheet, sheetText(entry, now));
        Map<CurationField, String> merged = new EnumMap<>(CurationField.class);
        merged.putAll(now);
        changes.forEach((field, text) -> {
            if (!conflicts.contains(field)) {
                merged.put(field, text);
            }
        });
        AtomicFile.write(sheet.file(), sheetText(entry, merged));
        session.info("summarize.left-over", sheet.file());
    }

    private String sheetText(LibraryPaper entry, Map<CurationField, String> fields) {
        return SheetWriter.write(entry.paper(), fields, session.messages().text("sheet.cut"));
    }

    /** Opens the editor. A sheet in which nothing was written is not kept when the editor fails. */
    private boolean open(SheetFile sheet) {
        try {
            return session.edit(sheet.file());
        } catch (Problem problem) {
            if (SheetBase.of(sheet.file()).text().equals(Optional.of(AtomicFile.read(sheet.file())))
                    || proposal.isUntouched(sheet.file())) {
                sheet.remove();
            }
            throw problem;
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
                // Its editor was told of the other text, and may now take this one in its place.
                LibraryPaper present =
                        session.library().find(entry.paper().id()).orElseThrow();
                SheetBase.of(sheet.file())
                        .write(sheetText(present, CurationRules.displayedFields(present, session.newsroom())));
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
        // What was only shown, and left as it was, does not become the curator's word.
        changes = SheetBase.of(file).changes(changes);
        return entry.curation()
                .withChanges(
                        figures.importFigure(entry, CurationRules.checkedChanges(entry, changes, session.newsroom())));
    }

    /** What the sheet shows, and where nobody said anything, what is proposed. */
    private Map<CurationField, String> proposed(LibraryPaper entry) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        words.putAll(proposal.words(entry));
        words.putAll(CurationRules.displayedFields(entry, session.newsroom()));
        return words;
    }
}
