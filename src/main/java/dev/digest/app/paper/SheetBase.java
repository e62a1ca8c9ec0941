package dev.digest.app.paper;

import dev.digest.curation.CurationField;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The initial text of a sheet, stored next to it while the sheet exists. It shows which fields of a leftover sheet were
 * edited and which only displayed; the latter may be outdated.
 */
public record SheetBase(Path file) {
    /** The base of a sheet. */
    public static SheetBase of(Path sheet) {
        return new SheetBase(sheet.resolveSibling("." + sheet.getFileName() + ".base"));
    }

    /** Stores the initial text of a sheet. */
    public void write(String text) {
        AtomicFile.write(file, text);
    }

    /** The initial text; empty when the sheet was written by a version without bases. */
    public Optional<String> text() {
        return Files.exists(file) ? Optional.of(AtomicFile.read(file)) : Optional.empty();
    }

    /** The fields of the initial text; none where there is no base. */
    public Map<CurationField, String> fields() {
        Map<CurationField, String> fields = new EnumMap<>(CurationField.class);
        text().map(text -> SheetReader.read(text, file.getFileName().toString()))
                .filter(sheets -> sheets.size() == 1)
                .map(sheets -> sheets.get(0))
                .map(Sheet::changes)
                .ifPresent(fields::putAll);
        return fields;
    }

    /**
     * The edited fields of a sheet.
     *
     * @param sheet the current fields of the sheet
     */
    public Map<CurationField, String> changes(Map<CurationField, String> sheet) {
        return changes(fields(), sheet);
    }

    /** The edited fields of a sheet that initially showed these. */
    static Map<CurationField, String> changes(Map<CurationField, String> shown, Map<CurationField, String> sheet) {
        Map<CurationField, String> changes = new EnumMap<>(CurationField.class);
        sheet.forEach((field, text) -> {
            if (!text.strip().equals(shown.getOrDefault(field, "").strip())) {
                changes.put(field, text);
            }
        });
        return changes;
    }

    /** The edited fields that somebody else changed differently since the sheet was opened. */
    public List<CurationField> conflicts(Map<CurationField, String> changes, Map<CurationField, String> now) {
        return conflicts(fields(), changes, now);
    }

    static List<CurationField> conflicts(
            Map<CurationField, String> shown, Map<CurationField, String> changes, Map<CurationField, String> now) {
        return changes.keySet().stream()
                .filter(field -> {
                    String present = now.getOrDefault(field, "").strip();
                    return !present.equals(shown.getOrDefault(field, "").strip())
                            && !present.equals(changes.getOrDefault(field, "").strip());
                })
                .toList();
    }

    /** Deletes the base after its sheet was saved. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
