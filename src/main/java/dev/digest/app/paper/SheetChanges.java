package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.Sheet;
import dev.digest.library.CurationVersion;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes of parsed sheets. In a sheet with a version only edited fields count: the others may be outdated. */
public record SheetChanges(Newsroom newsroom, FigureImporter figures) {
    /**
     * The resulting curations; a paper whose sheet changes nothing is not included.
     *
     * @throws Problem {@code sheet.twice}, {@code sheet.unknown}, {@code sheet.outdated} with the place of the sheet
     */
    public Map<PaperId, Curation> of(List<Sheet> sheets) {
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        Map<PaperId, Sheet> seen = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            PaperId id = sheet.ref().id();
            LibraryPaper entry = newsroom.library()
                    .papers()
                    .find(id)
                    .orElseThrow(() -> Problem.of("sheet.unknown", sheet.location(), id));
            if (seen.put(id, sheet) != null) {
                throw Problem.of("sheet.twice", sheet.location(), id);
            }
            Curation changed = curation(entry, changes(sheet, entry));
            if (sheet.version().isEmpty() || !changed.equals(entry.curation())) {
                words.put(id, changed);
            }
        }
        return words;
    }

    /**
     * A sheet that the editor left behind: of it only edited fields count, since the others may be outdated.
     *
     * @throws Problem {@code sheet.older} when somebody else changed one of them; {@code library.unknown}
     */
    public static Sheet sinceKept(Sheet sheet, Path file, Newsroom newsroom) {
        SheetBase base = SheetBase.of(file);
        if (base.text().isEmpty()) {
            return sheet;
        }
        Map<CurationField, String> changes = base.changes(sheet.changes());
        LibraryPaper entry = new PaperLookup(newsroom).require(sheet.ref().id());
        List<CurationField> conflicts = base.conflicts(changes, CurationRules.displayedFields(entry, newsroom));
        if (!conflicts.isEmpty()) {
            throw Problem.of(
                    "sheet.older",
                    file,
                    entry.paper().id(),
                    conflicts.stream().map(CurationField::key).toList());
        }
        return sheet.withChanges(changes);
    }

    /** A paper's curation with validated changes. */
    public Curation curation(LibraryPaper entry, Map<CurationField, String> changes) {
        return entry.curation()
                .withChanges(figures.importFigure(entry, CurationRules.checkedChanges(entry, changes, newsroom)));
    }

    private Map<CurationField, String> changes(Sheet sheet, LibraryPaper entry) {
        if (sheet.version().isEmpty()) {
            return sheet.changes();
        }
        int number = sheet.version().getAsInt();
        PaperId id = entry.paper().id();
        Curation begun = number == 0
                ? Curation.NONE
                : newsroom.library().history().versions(id).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(CurationVersion::curation)
                        .orElseThrow(() -> Problem.of("sheet.version", sheet.location(), number));
        Map<CurationField, String> shown = CurationRules.displayedFields(entry, begun, newsroom);
        Map<CurationField, String> changes = SheetBase.changes(shown, sheet.changes());
        List<CurationField> conflicts =
                SheetBase.conflicts(shown, changes, CurationRules.displayedFields(entry, newsroom));
        if (!conflicts.isEmpty()) {
            throw Problem.of(
                    "sheet.outdated",
                    sheet.location(),
                    id,
                    conflicts.stream().map(CurationField::key).toList());
        }
        return changes;
    }
}
