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
 * The text that a sheet began with, kept beside it for as long as the sheet lies there. By it a sheet that is found
 * again tells what its editor changed from what was only shown, which may be older than what the library has by then.
 */
public record SheetBase(Path file) {
    /** The base of a sheet. */
    public static SheetBase of(Path sheet) {
        return new SheetBase(sheet.resolveSibling("." + sheet.getFileName() + ".base"));
    }

    /** Keeps the text with which a sheet begins. */
    public void write(String text) {
        AtomicFile.write(file, text);
    }

    /** The text with which the sheet began, unless it was kept by a version that did not know bases. */
    public Optional<String> text() {
        return Files.exists(file) ? Optional.of(AtomicFile.read(file)) : Optional.empty();
    }

    /** The fields that the sheet showed at first; none where there is no base. */
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
     * What an editor changed in a sheet.
     *
     * @param sheet the fields of the sheet as it is now
     */
    public Map<CurationField, String> changes(Map<CurationField, String> sheet) {
        return changes(fields(), sheet);
    }

    /** What an editor changed in a sheet that showed these fields at first. */
    static Map<CurationField, String> changes(Map<CurationField, String> shown, Map<CurationField, String> sheet) {
        Map<CurationField, String> changes = new EnumMap<>(CurationField.class);
        sheet.forEach((field, text) -> {
            if (!text.strip().equals(shown.getOrDefault(field, "").strip())) {
                changes.put(field, text);
            }
        });
        return changes;
    }

    /** The changed fields that somebody else changed too since the sheet began, in another way. */
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

    /** Removes the base, when its sheet was taken over. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
