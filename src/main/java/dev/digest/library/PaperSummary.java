package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paper as shown in a list.
 *
 * @param id canonical
 * @param published the date, as precise as known
 * @param title the editor's, otherwise the source's
 * @param titleZh the Chinese title
 * @param issue the issue that contains the paper, published or not
 * @param note the editors' internal note
 */
public record PaperSummary(
        String id,
        Status status,
        Optional<String> category,
        Optional<String> published,
        String title,
        Optional<String> titleZh,
        OptionalInt issue,
        Optional<String> note) {
    /** The same of a whole paper. */
    public static PaperSummary of(LibraryPaper entry) {
        Curation curation = entry.curation();
        return new PaperSummary(
                entry.paper().id().canonical(),
                entry.status(),
                curation.get(CurationField.CATEGORY),
                entry.paper().dates().published(),
                curation.get(CurationField.TITLE).orElse(entry.paper().title()),
                curation.get(CurationField.TITLE_ZH),
                entry.issue(),
                curation.get(CurationField.NOTE));
    }
}
