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
 * A selection of papers.
 *
 * @param refs the named papers in order; empty when papers are not selected by name
 * @param issue only the papers of this issue, in its order
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

    /** Passes them on one by one. */
    void read(Consumer<LibraryPaper> reader) {
        if (!refs.isEmpty()) {
            refs.forEach(reader);
        } else if (issue.isPresent()) {
            issue.get().papers().stream()
                    .flatMap(id -> newsroom.library().papers().find(id).stream())
                    .filter(this::isWanted)
                    .forEach(reader);
        } else {
            Query query = new Query(status, category, OptionalInt.empty(), Optional.empty(), Query.SortOrder.ADDED, 0);
            newsroom.library().papers().read(query, reader);
        }
    }

    private boolean isWanted(LibraryPaper entry) {
        return status.map(entry.status()::equals).orElse(true)
                && category.map(name ->
                                entry.curation().get(CurationField.CATEGORY).equals(Optional.of(name)))
                        .orElse(true);
    }
}
