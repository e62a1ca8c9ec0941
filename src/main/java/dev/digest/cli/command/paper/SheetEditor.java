package dev.digest.cli.command.paper;

import dev.digest.app.paper.CurationRules;
import dev.digest.app.paper.FigureImporter;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.app.paper.PaperFileName;
import dev.digest.app.paper.PaperSheets;
import dev.digest.app.paper.PaperSheets.PreparedSheet;
import dev.digest.app.paper.PaperSheets.SheetSuggestion;
import dev.digest.app.paper.SaveCurations;
import dev.digest.app.paper.SaveCurations.EditResult;
import dev.digest.app.paper.SheetFile;
import dev.digest.app.paper.SheetTexts.SheetPosition;
import dev.digest.app.paper.WaitingSheets;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.ExternalEditor;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.view.CurationProgressView;
import dev.digest.cli.view.EditorErrorHeading;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.SheetReader;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Edits sheets in an editor, one paper after another. Each is saved before the next one opens. An invalid sheet opens
 * again with its error; if it is then left unchanged, it is kept and the next one opens, so that nothing typed is lost.
 */
final class SheetEditor {
    /** Limits attempts, since a scripted editor may change a sheet each time and never make it valid. */
    private static final int MOST_ATTEMPTS = 20;

    private final CommandContext session;
    private final PaperSheets sheets;
    private final SaveCurations curations;
    private final WaitingSheets waiting;
    private final SheetProposal proposal;
    private final List<LibraryPaper> before = new ArrayList<>();
    private final List<LibraryPaper> changed = new ArrayList<>();
    private final List<Map<String, String>> failed = new ArrayList<>();
    private boolean waits = true;

    SheetEditor(CommandContext context, FigureImporter figures) {
        this(context, figures, SheetProposal.NONE);
    }

    /** The same with proposals in the sheets. */
    SheetEditor(CommandContext context, FigureImporter figures, SheetProposal proposal) {
        this.session = context;
        this.sheets = new PaperSheets(context.newsroom(), figures, context.messages());
        this.curations = new SaveCurations(context.newsroom(), figures);
        this.waiting = new WaitingSheets(context.newsroom());
        this.proposal = proposal;
    }

    /** Edits the given papers, or all without a summary; returns the exit code. */
    int edit(List<PaperId> papers) {
        new ExternalEditor(session).requireNoDryRun();
        List<LibraryPaper> entries = new PaperCatalog(session.newsroom()).ofIdsOrWithoutSummary(papers);
        if (papers.isEmpty()) {
            entries = waiting.withoutSheets(entries);
        }
        if (entries.isEmpty()) {
            CurationProgressView.printNothingLeft(session);
        }
        return editAll(entries);
    }

    /** Edits papers; returns the exit code. */
    int editAll(List<LibraryPaper> entries) {
        new ExternalEditor(session).requireNoDryRun();
        int unchanged = 0;
        for (int i = 0; i < entries.size(); i++) {
            // An editor that does not wait would open all of them at once.
            unchanged += waits && edit(entries.get(i), new SheetPosition(i + 1, entries.size())) ? 0 : 1;
        }
        if (session.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("updated", changed.stream().map(PaperJson::of).toList());
            json.put("failed", failed);
            session.console().printJson(json);
        } else {
            CurationProgressView.printNextSteps(before, session);
        }
        return unchanged == 0 ? 0 : 1;
    }

    private boolean edit(LibraryPaper entry, SheetPosition position) {
        try (SheetFile sheet = SheetFile.open(
                session.newsroom().workspace(), PaperFileName.of(entry.paper().id()))) {
            if (sheet.number() > 1) {
                session.console().warn("summarize.open-elsewhere", entry.paper().id());
            }
            String blank = prepare(entry, sheet, position);
            Optional<Curation> words = writeUnfinished(entry, sheet, blank);
            return words.isPresent() && apply(entry, words.get(), sheet);
        }
    }

    /**
     * Writes the sheet, or continues with a kept one.
     *
     * @return the text of a new sheet without edits; empty when it is a kept one
     */
    private String prepare(LibraryPaper entry, SheetFile sheet, SheetPosition position) {
        SheetSuggestion suggestion = new SheetSuggestion(proposal.words(entry), proposal.comments(entry));
        PreparedSheet prepared = sheets.prepare(entry, sheet.file(), position, suggestion);
        if (prepared.blank().isPresent()) {
            proposal.begin(sheet.file());
            return prepared.blank().get();
        }
        prepared.copy()
                .ifPresent(copy -> session.console()
                        .warn(
                                "summarize.older",
                                entry.paper().id(),
                                prepared.conflicts().stream()
                                        .map(CurationField::key)
                                        .toList(),
                                copy));
        session.console().info("summarize.kept-sheet", sheet.file());
        return "";
    }

    /** The same as {@link #write}. While a sheet is open it is unfinished, and no longer waits to be stored. */
    private Optional<Curation> writeUnfinished(LibraryPaper entry, SheetFile sheet, String blank) {
        if (!waiting.isWaiting(sheet.file())) {
            return write(entry, sheet, blank);
        }
        String finished = AtomicFile.read(sheet.file());
        waiting.remove(sheet.file());
        try {
            return write(entry, sheet, blank);
        } catch (Problem problem) {
            if (Files.exists(sheet.file()) && AtomicFile.read(sheet.file()).equals(finished)) {
                waiting.add(sheet.file(), proposal.isReview());
            }
            throw problem;
        }
    }

    /** Opens the editor until the sheet is valid or left unchanged. */
    private Optional<Curation> write(LibraryPaper entry, SheetFile sheet, String blank) {
        Optional<Problem> wrong = Optional.empty();
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            String before = SheetReader.withoutHeading(AtomicFile.read(sheet.file()));
            waits = open(sheet, blank);
            if (isGivenBack(entry, sheet)) {
                return Optional.empty();
            }
            String text = SheetReader.withoutHeading(AtomicFile.read(sheet.file()));
            if (wrong.isPresent() && text.equals(before)) {
                break;
            }
            try {
                return Optional.of(sheets.read(entry, text, sheet.file()));
            } catch (Problem problem) {
                wrong = Optional.of(problem);
                AtomicFile.write(sheet.file(), heading(text, problem, sheet.file()) + text);
                if (!waits) {
                    break;
                }
            }
        }
        wrong.ifPresent(problem -> giveUp(entry, problem, sheet));
        return Optional.empty();
    }

    /** Opens the editor once. A sheet without edits is not kept when the editor fails. */
    private boolean open(SheetFile sheet, String blank) {
        try {
            return new ExternalEditor(session).edit(sheet.file());
        } catch (Problem problem) {
            String text = AtomicFile.read(sheet.file());
            if (text.equals(blank) || proposal.isUntouched(sheet.file())) {
                sheet.remove();
            } else {
                AtomicFile.write(sheet.file(), SheetReader.withoutHeading(text));
            }
            throw problem;
        }
    }

    /** Whether the sheet came back empty, or a proposal was not saved. */
    private boolean isGivenBack(LibraryPaper entry, SheetFile sheet) {
        boolean blank = SheetReader.aboveCut(AtomicFile.read(sheet.file())).isBlank();
        if (blank || proposal.isUntouched(sheet.file())) {
            session.console()
                    .warn(
                            blank ? "summarize.blank" : "review.unsaved",
                            entry.paper().id());
            sheet.remove();
            return true;
        }
        return false;
    }

    /** Comments above a sheet that explain its error, with line numbers adjusted for these comments. */
    private String heading(String text, Problem problem, Path file) {
        String heading = EditorErrorHeading.of(problem, file, session);
        try {
            SheetReader.read(heading + text, file.getFileName().toString());
            return heading;
        } catch (Problem placed) {
            return EditorErrorHeading.of(placed, file, session);
        }
    }

    private void giveUp(LibraryPaper entry, Problem problem, SheetFile sheet) {
        AtomicFile.write(sheet.file(), SheetReader.withoutHeading(AtomicFile.read(sheet.file())));
        String id = entry.paper().id().canonical();
        session.console().reportFailure(id, problem);
        session.console().warn("summarize.kept", sheet.file());
        failed.add(Map.of("id", id, "reason", MessageCatalog.englishMessage(problem)));
    }

    /** Returns whether anything was changed. What could not be saved stays in its file. */
    private boolean apply(LibraryPaper entry, Curation words, SheetFile sheet) {
        LibraryPaper stored;
        try {
            if (words.equals(entry.curation())) {
                session.console().warn("summarize.unchanged", entry.paper().id());
                sheet.remove();
                return false;
            }
            EditResult result = curations.saveEdit(entry, words, merged -> proposal.stored(entry, merged));
            if (result.conflict().isPresent()) {
                KeptSheets.reportConflict(entry.paper().id(), result.conflict().get(), sheet.file(), session);
                // The editor was shown the conflicting text, and may now overwrite it.
                sheets.rebase(result.paper(), sheet.file());
                return false;
            }
            if (result.merged()) {
                session.console().info("summarize.merged", entry.paper().id());
            }
            stored = result.paper();
        } catch (Problem problem) {
            if (keep(entry, problem, sheet)) {
                return false;
            }
            throw problem;
        }
        sheet.remove();
        before.add(entry);
        changed.add(stored);
        if (!session.json()) {
            CurationProgressView.printStatus(stored, session);
        }
        if (CurationRules.isReplaced(entry, stored)) {
            session.console().offerUndo();
        }
        return true;
    }

    /** Keeps a sheet that could not be saved; returns whether the next one can be written nevertheless. */
    private boolean keep(LibraryPaper entry, Problem problem, SheetFile sheet) {
        if (!WaitingSheets.isTemporary(problem)) {
            session.console().warn("summarize.kept", sheet.file());
            return false;
        }
        waiting.add(sheet.file(), proposal.isReview());
        session.console().warn("summarize.waits", sheet.file());
        failed.add(Map.of("id", entry.paper().id().canonical(), "reason", MessageCatalog.englishMessage(problem)));
        return session.newsroom().isOnSnapshot();
    }
}
