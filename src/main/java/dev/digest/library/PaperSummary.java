package dev.digest.library;

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
        Optional<String> note) {}
