package dev.digest.library;

import java.util.Optional;

/**
 * One paper as a list shows it.
 *
 * @param id canonical
 * @param published the date as exact as known
 * @param title the curator's, else the source's
 * @param note the editors' remark
 */
public record PaperSummary(
        String id,
        Status status,
        Optional<String> category,
        Optional<String> published,
        String title,
        Optional<String> note) {}
