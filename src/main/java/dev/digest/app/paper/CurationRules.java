package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.issue.Newsletter;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Validates editors' text before it is saved. */
public final class CurationRules {
    private CurationRules() {}

    /**
     * The changes as saved: with a configured category, and a title only where it differs from the source's, so that an
     * unchanged title is not taken for the editor's.
     *
     * @throws Problem {@code category.unknown} or {@code category.nearest}
     */
    public static Map<CurationField, String> checkedChanges(
            LibraryPaper entry, Map<CurationField, String> changes, Newsroom newsroom) {
        Map<CurationField, String> checked = new EnumMap<>(CurationField.class);
        changes.forEach((field, text) -> {
            boolean category = field == CurationField.CATEGORY && !text.isBlank();
            boolean unchanged = field == CurationField.TITLE
                    && text.strip().equals(entry.paper().title());
            String kept = unchanged ? "" : text;
            checked.put(field, category ? newsroom.requireCategory(text) : kept);
        });
        return checked;
    }

    /** Whether existing text was replaced. */
    public static boolean isReplaced(LibraryPaper before, LibraryPaper now) {
        return before.curation().fields().entrySet().stream()
                .anyMatch(said -> !now.curation().get(said.getKey()).equals(Optional.of(said.getValue())));
    }

    /**
     * The initial values of a sheet: the editor's text, and for titles and authors what would be printed without it.
     */
    public static Map<CurationField, String> displayedFields(LibraryPaper entry, Newsroom newsroom) {
        return displayedFields(entry, entry.curation(), newsroom);
    }

    /** The same for another curation. */
    static Map<CurationField, String> displayedFields(LibraryPaper entry, Curation words, Newsroom newsroom) {
        Newsletter newsletter = newsroom.newsletter();
        Map<CurationField, String> shown = new EnumMap<>(CurationField.class);
        shown.put(CurationField.TITLE, entry.paper().title());
        shown.put(
                CurationField.AUTHORS, newsletter.authors().format(entry.paper().authorNames()));
        shown.putAll(words.fields());
        return shown;
    }
}
