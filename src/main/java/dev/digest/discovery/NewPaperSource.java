package dev.digest.discovery;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Sources of new papers. Failures are {@link dev.digest.problem.Problem}s {@code fetch.*} or {@code discover.*}; a day
 * without announcements is not a failure. Of a failed response, no record is passed on.
 */
public interface NewPaperSource {
    /**
     * A request for changes.
     *
     * @param category a category of arXiv, or {@code cs.*}
     * @param from the first day of change
     * @param since papers first published before this day are passed on as revisions
     * @param token continues after a page
     */
    record ChangesRequest(String category, LocalDate from, LocalDate since, Optional<String> token) {}

    /**
     * A page of changes, in order of their days.
     *
     * @param records the number of records
     * @param last the day of the last change, if there is any
     * @param token requests the next page, if there is one
     * @param asOf the day on which the server generated this response
     */
    record ChangesPage(int records, Optional<LocalDate> last, Optional<String> token, LocalDate asOf) {}

    /**
     * All records of a category that changed since a day.
     *
     * @throws dev.digest.problem.Problem also {@code discover.token-expired}
     */
    ChangesPage changes(ChangesRequest request, RecordListener receiver);

    /** The latest announcement of some categories; returns its number of entries. */
    int newest(List<String> categories, RecordListener receiver);

    /** The maximum number of entries of {@link #newest}. */
    int mostOfNewest();

    /** The papers of a category submitted in a range of days, inclusive; returns their number. */
    int search(String category, LocalDate from, LocalDate until, RecordListener receiver);

    /** The votes for the papers that were put up on Hugging Face on a day. */
    void votes(LocalDate day, RecordListener receiver);

    /**
     * The entries of an RSS or Atom feed.
     *
     * @param today the day of entries without a date
     */
    void feed(URI address, LocalDate today, RecordListener receiver);
}
