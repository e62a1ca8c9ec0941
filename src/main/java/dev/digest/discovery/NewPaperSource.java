package dev.digest.discovery;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where new papers are announced. What cannot be had is a {@link dev.digest.problem.Problem} {@code fetch.*} or
 * {@code discover.*}; a day on which nothing was announced is none. Of an answer that fails, no record is handed on.
 */
public interface NewPaperSource {
    /**
     * What is asked of the record of changes.
     *
     * @param category a category of arXiv, or {@code cs.*}
     * @param from the first day of change
     * @param since papers that were new before this day are handed on as revisions
     * @param token goes on where a page ended
     */
    record ChangesRequest(String category, LocalDate from, LocalDate since, Optional<String> token) {}

    /**
     * A page of changes, in the order of their days.
     *
     * @param records how many records it has
     * @param last the day of the last change, when there is any
     * @param token asks for the next page, when there is one
     * @param asOf the day on which the server made this answer
     */
    record ChangesPage(int records, Optional<LocalDate> last, Optional<String> token, LocalDate asOf) {}

    /**
     * All records of a category that changed since a day.
     *
     * @throws dev.digest.problem.Problem {@code discover.token-expired} besides
     */
    ChangesPage changes(ChangesRequest request, RecordListener receiver);

    /** What was announced last in some categories; returns how many entries that is. */
    int newest(List<String> categories, RecordListener receiver);

    /** How many entries {@link #newest} gives at most. */
    int mostOfNewest();

    /** The papers of a category submitted from a day to a day, both included; returns how many that is. */
    int search(String category, LocalDate from, LocalDate until, RecordListener receiver);

    /**
     * The entries of a feed in RSS or Atom.
     *
     * @param today the day of entries without one
     */
    void feed(URI address, LocalDate today, RecordListener receiver);
}
