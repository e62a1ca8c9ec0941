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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Saves what editors wrote about papers, from fields, from sheets, or from one sheet that was open for a while. */
public record SaveCurations(Newsroom newsroom, FigureImporter figures) {
    /**
     * Fields for papers.
     *
     * @param papers several only for a category
     * @param fields the changes; an empty text removes a field
     */
    public record FieldsRequest(List<PaperId> papers, Map<CurationField, String> fields) {
        public FieldsRequest {
            papers = List.copyOf(papers);
            fields = Map.copyOf(fields);
        }
    }

    /**
     * The saved papers.
     *
     * @param before as they were
     * @param after as they are, in the same order
     */
    public record SaveResult(List<LibraryPaper> before, List<LibraryPaper> after) {
        public SaveResult {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whether existing text was replaced. */
        public boolean isReplaced() {
            for (int i = 0; i < before.size(); i++) {
                if (CurationRules.isReplaced(before.get(i), after.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The result of saving a curation that was edited while others may have edited it.
     *
     * @param paper the paper as it is in the library now
     * @param merged whether the edit was merged with another one
     * @param conflict the other edit, when both changed a field differently: then nothing was saved but the version
     */
    public record EditResult(LibraryPaper paper, boolean merged, Optional<EditConflict> conflict) {}

    /**
     * A conflicting edit.
     *
     * @param theirs the version that is in the library
     * @param kept the number of the version in which the refused text is kept
     */
    public record EditConflict(CurationVersion theirs, int kept) {}

    /**
     * Saves fields of papers, all or none.
     *
     * @throws Problem {@code usage.missing}, {@code usage.one-ref}; {@code library.unknown}, {@code category.*},
     *     {@code picture.*}
     */
    public SaveResult saveFields(FieldsRequest request) {
        if (request.papers().isEmpty()) {
            throw Problem.usage("usage.missing", "REF");
        }
        if (request.papers().size() > 1 && !request.fields().keySet().equals(Set.of(CurationField.CATEGORY))) {
            throw Problem.usage("usage.one-ref");
        }
        figures.download(request.fields());
        return save(() -> {
            Map<PaperId, Curation> words = new LinkedHashMap<>();
            for (PaperId id : request.papers()) {
                LibraryPaper paper = new PaperLookup(newsroom).require(id);
                words.put(paper.paper().id(), changes().curation(paper, request.fields()));
            }
            return words;
        });
    }

    /**
     * Saves sheets, all or none. Papers whose sheets change nothing are not in the result.
     *
     * @throws Problem {@code sheet.*} with the place of the sheet
     */
    public SaveResult saveSheets(List<Sheet> sheets) {
        sheets.forEach(sheet -> figures.download(sheet.changes()));
        return save(() -> changes().of(sheets));
    }

    private SheetChanges changes() {
        return new SheetChanges(newsroom, figures);
    }

    private SaveResult save(Supplier<Map<PaperId, Curation>> work) {
        List<LibraryPaper> before = new ArrayList<>();
        Map<PaperId, Curation> words = newsroom.library().transactions().inTransaction(() -> {
            Map<PaperId, Curation> all = work.get();
            all.keySet().forEach(id -> before.add(paper(id)));
            newsroom.library().papers().curate(all, newsroom.now());
            return all;
        });
        return new SaveResult(before, words.keySet().stream().map(this::paper).toList());
    }

    /**
     * Saves an edit, merged with what others changed since it began. A conflicting one is kept as a version that is not
     * applied.
     *
     * @param before the paper when editing began
     * @param onSaved receives what is saved, in the same transaction
     * @throws Problem {@code library.unknown} when the paper was removed meanwhile
     */
    public EditResult saveEdit(LibraryPaper before, Curation words, Consumer<Curation> onSaved) {
        PaperId id = before.paper().id();
        Optional<Curation> now = newsroom.library().transactions().inTransaction(() -> {
            Curation present = new PaperLookup(newsroom).require(id).curation();
            Optional<Curation> both = Curation.merge(before.curation(), words, present);
            both.ifPresentOrElse(
                    merged -> {
                        newsroom.library().papers().curate(Map.of(id, merged), newsroom.now());
                        onSaved.accept(merged);
                    },
                    () -> newsroom.library().history().recordConflicting(id, words));
            return both.map(merged -> present);
        });
        return new EditResult(
                paper(id),
                now.filter(present -> !present.equals(before.curation())).isPresent(),
                now.isPresent() ? Optional.empty() : Optional.of(conflict(id)));
    }

    /**
     * Saves a sheet that was kept when it could not be saved, merged with what others changed since it was begun. A
     * conflicting one is kept as a version that is not applied.
     *
     * @param file the sheet's file, beside which is what it began with
     * @param onSaved receives the paper as it was and what is saved, in the same transaction
     * @throws Problem {@code library.unknown} when the paper was removed meanwhile; {@code category.*},
     *     {@code picture.*}, {@code fetch.*}
     */
    public EditResult saveKept(Sheet sheet, Path file, BiConsumer<LibraryPaper, Curation> onSaved) {
        PaperId id = sheet.ref().id();
        SheetBase base = SheetBase.of(file);
        Map<CurationField, String> edits = base.changes(sheet.changes());
        figures.download(edits);
        KeptMerge merge = newsroom.library().transactions().inTransaction(() -> {
            LibraryPaper present = new PaperLookup(newsroom).require(id);
            Map<CurationField, String> now = CurationRules.displayedFields(present, newsroom);
            Curation words = changes().curation(present, edits);
            boolean conflicts = !base.conflicts(edits, now).isEmpty();
            if (conflicts) {
                newsroom.library().history().recordConflicting(id, words);
            } else {
                newsroom.library().papers().curate(Map.of(id, words), newsroom.now());
                onSaved.accept(present, words);
            }
            return new KeptMerge(!base.changes(now).isEmpty(), conflicts);
        });
        return new EditResult(
                paper(id), merge.withOthers(), merge.conflicts() ? Optional.of(conflict(id)) : Optional.empty());
    }

    private record KeptMerge(boolean withOthers, boolean conflicts) {}

    /** The version of the refused text is numbered when its transaction has ended. */
    private EditConflict conflict(PaperId id) {
        List<CurationVersion> versions = newsroom.library().history().versions(id);
        return new EditConflict(versions.get(Math.max(0, versions.size() - 2)), versions.size());
    }

    private LibraryPaper paper(PaperId id) {
        return newsroom.library().papers().find(id).orElseThrow();
    }
}
