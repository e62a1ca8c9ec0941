package dev.digest.discovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A paper announced by a source.
 *
 * @param id canonical, such as {@code arXiv:2210.11610}
 * @param version the newest known version; 0 where the source has no versions
 * @param categories the primary one first
 * @param announced the day on which the source published it
 */
public record NewPaper(
        String id,
        int version,
        String title,
        List<String> authors,
        String abstractText,
        List<String> categories,
        Optional<String> comment,
        LocalDate announced) {

    public NewPaper {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The same paper with another day. */
    public NewPaper announcedOn(LocalDate day) {
        return new NewPaper(id, version, title, authors, abstractText, categories, comment, day);
    }
}
