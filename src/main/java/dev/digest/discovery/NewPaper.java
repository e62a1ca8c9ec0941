package dev.digest.discovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A paper that a source has announced and nobody has decided on yet.
 *
 * @param id canonical, such as {@code arXiv:2210.11610}
 * @param version the newest version known; 0 where the source has no versions
 * @param categories the primary one first
 * @param announced the day on which the source made it public
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

    /** Copies the lists. */
    public NewPaper {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The same paper as of another day. */
    public NewPaper announcedOn(LocalDate day) {
        return new NewPaper(id, version, title, authors, abstractText, categories, comment, day);
    }
}
