package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Query;
import dev.digest.library.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Papers that the user chose.
 *
 * @param refs those named, in the order given; none are named when it is empty
 * @param issue whose papers alone are wanted, in its order
 */
public record PaperSelection(
        List<LibraryPaper> refs,
        Optional<IssueRecord> issue,
        Optional<String> category,
        Optional<Status> status,
        Newsroom newsroom) {

    /** Whether it is the whole library. */
    public boolean isAll() {
        return refs.isEmpty() && issue.isEmpty() && category.isEmpty() && status.isEmpty();
    }

    /** Hands them on one by one. */
    void read(Consumer<LibraryPaper> reader) {
        if (!refs.isEmpty()) {
            refs.forEach(reader);
        } else if (issue.isPresent()) {
            issue.get().papers().stream()
                    .flatMap(id -> newsroom.library().find(id).stream())
                    .filter(this::isWanted)
                    .forEach(reader);
        } else {
            Query query = new Query(status, category, OptionalInt.empty(), Optional.empty(), Query.SortOrder.ADDED, 0);
            newsroom.library().read(query, reader);
        }
    }

    private boolean isWanted(LibraryPaper entry) {
        return status.map(entry.status()::equals).orElse(true)
                && category.map(name ->
                                entry.curation().get(CurationField.CATEGORY).equals(Optional.of(name)))
                        .orElse(true);
    }
}
