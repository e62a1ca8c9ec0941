package dev.digest.check;

import dev.digest.library.Entry;
import dev.digest.library.Library;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known beside the file.
 *
 * @param issue the number of the issue, 0 when nobody said it
 * @param date the day of the issue, where it is known
 * @param fresh what sources said just now; empty when they were not asked
 */
public record Shelf(Library library, int issue, Optional<LocalDate> date, Map<PaperId, Paper> fresh) {
    /** What the library has of a paper. */
    public Optional<Entry> entry(PaperId id) {
        return library.find(id);
    }

    /** The other issue that holds a paper. */
    public OptionalInt heldBy(Paper paper, int number) {
        return library.heldBy(paper, number);
    }

    /** The papers with this Chinese title. */
    public List<PaperId> titled(String chinese) {
        return library.titled(chinese);
    }
}
