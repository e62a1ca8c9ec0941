package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.SheetTexts.SheetPosition;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.MessageSource;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheets that editors fill in, one file a paper. A sheet that was left behind by an interrupted edit is continued:
 * its edits are merged with what the library says now, as those of two writers are.
 */
public final class PaperSheets {
    private final Newsroom newsroom;
    private final SheetTexts texts;
    private final SheetChanges changes;

    /**
     * Text for the fields of a sheet that an editor has not written yet.
     *
     * @param words the text of fields that are empty otherwise
     * @param comments comments above fields
     */
    public record SheetSuggestion(Map<CurationField, String> words, Map<CurationField, List<String>> comments) {
        public SheetSuggestion {
            words = Map.copyOf(words);
            comments = Map.copyOf(comments);
        }
    }

    /**
     * A sheet that is ready to be edited.
     *
     * @param blank the text of a new sheet; empty when a kept one is continued
     * @param conflicts the fields of a kept sheet that were changed in the library since, and are shown as they are
     *     there
     * @param copy the kept sheet with the editor's text of these fields; empty without conflicts
     */
    public record PreparedSheet(Optional<String> blank, List<CurationField> conflicts, Optional<Path> copy) {
        private static final PreparedSheet KEPT = new PreparedSheet(Optional.empty(), List.of(), Optional.empty());

        public PreparedSheet {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Sheets with comments in the language of {@code messages}. */
    public PaperSheets(Newsroom newsroom, FigureImporter figures, MessageSource messages) {
        this.newsroom = newsroom;
        this.texts = new SheetTexts(newsroom, messages);
        this.changes = new SheetChanges(newsroom, figures);
    }

    /**
     * Writes the sheet of a paper, or continues a kept one.
     *
     * @param file the sheet
     * @param suggestion not part of the sheet's base: saving it makes it the editor's text
     * @throws Problem {@code file.*} when the sheet cannot be read or written
     */
    public PreparedSheet prepare(LibraryPaper entry, Path file, SheetPosition position, SheetSuggestion suggestion) {
        SheetBase base = SheetBase.of(file);
        Map<CurationField, String> displayed = CurationRules.displayedFields(entry, newsroom);
        String fresh = texts.plain(entry, displayed);
        Optional<String> kept = Files.exists(file) ? Optional.of(AtomicFile.read(file)) : Optional.empty();
        if (kept.isEmpty() || isUnwritten(kept.get(), base)) {
            base.write(fresh);
            Map<CurationField, String> words = new EnumMap<>(CurationField.class);
            words.putAll(suggestion.words());
            words.putAll(displayed);
            String text = texts.guided(entry, words, position, suggestion.comments());
            AtomicFile.write(file, text);
            return new PreparedSheet(Optional.of(text), List.of(), Optional.empty());
        }
        return base.text().equals(Optional.of(fresh))
                ? PreparedSheet.KEPT
                : merge(entry, file, kept.get(), position, displayed);
    }

    private static boolean isUnwritten(String kept, SheetBase base) {
        return base.text()
                .filter(text -> withoutComments(text).equals(withoutComments(kept)))
                .isPresent();
    }

    private static List<String> withoutComments(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    /** Applies the edits of a kept sheet to the current curation. */
    private PreparedSheet merge(
            LibraryPaper entry, Path file, String kept, SheetPosition position, Map<CurationField, String> now) {
        SheetBase base = SheetBase.of(file);
        Map<CurationField, String> edits;
        try {
            List<Sheet> sheets = SheetReader.read(kept, file.getFileName().toString());
            edits = sheets.size() == 1 ? base.changes(sheets.get(0).changes()) : Map.of();
        } catch (Problem broken) {
            // It was kept because it is invalid: it opens unchanged, to be corrected.
            return PreparedSheet.KEPT;
        }
        List<CurationField> conflicts = base.conflicts(edits, now);
        Optional<Path> copy = Optional.empty();
        if (!conflicts.isEmpty()) {
            Path old = file.resolveSibling(file.getFileName() + ".~old~");
            AtomicFile.write(old, kept);
            copy = Optional.of(old);
        }
        rebase(entry, file);
        Map<CurationField, String> merged = new EnumMap<>(CurationField.class);
        merged.putAll(now);
        edits.forEach((field, text) -> {
            if (!conflicts.contains(field)) {
                merged.put(field, text);
            }
        });
        AtomicFile.write(file, texts.guided(entry, merged, position, Map.of()));
        return new PreparedSheet(Optional.empty(), conflicts, copy);
    }

    /** Makes the current curation the base of a sheet, so that its edits may overwrite it. */
    public void rebase(LibraryPaper entry, Path file) {
        SheetBase.of(file).write(texts.plain(entry, CurationRules.displayedFields(entry, newsroom)));
    }

    /**
     * The curation that an edited sheet asks for. A displayed value that was not edited does not become the editor's.
     *
     * @param text the sheet
     * @throws Problem {@code sheet.*} for an invalid sheet; {@code sheet.other-paper} for one of another paper
     */
    public Curation read(LibraryPaper entry, String text, Path file) {
        List<Sheet> sheets = SheetReader.read(text, file.getFileName().toString());
        if (sheets.size() != 1 || !sheets.get(0).ref().id().equals(entry.paper().id())) {
            throw Problem.of(
                    "sheet.other-paper", file.getFileName(), entry.paper().id());
        }
        return changes.curation(entry, SheetBase.of(file).changes(sheets.get(0).changes()));
    }
}
