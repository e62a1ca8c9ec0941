package dev.digest.library.sql.history;

import dev.digest.curation.Curation;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The curations of removed papers. */
public record DeletedCurations(SqlDatabase database) {
    /** The curation was deleted in the same change as the paper; changes that were undone do not count. */
    private String select() {
        return "SELECT w.paper_id, w.before FROM " + database.dialect().texts("wanted")
                + " CROSS JOIN change_row w CROSS JOIN change_row p WHERE w.paper_id = wanted.value"
                + " AND p.change_id = w.change_id"
                + " AND p.paper_id = w.paper_id AND p.place = 'paper' AND p.kind = '-'"
                + " AND w.place = 'curation' AND w.kind = '-' AND w.id = (SELECT max(id)"
                + " FROM change_row last WHERE last.paper_id = w.paper_id AND last.place = 'curation')"
                + " AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.change_id = w.change_id)";
    }

    /** The curations of removed papers, by paper; none if it never existed or exists now. */
    public Map<PaperId, Curation> find(Collection<PaperId> ids) {
        database.flushHistory();
        Map<PaperId, Curation> found = new HashMap<>();
        database.scan(
                select(),
                row -> {
                    found.put(
                            PaperId.ofCanonical(row.getString(1)),
                            CurationVersions.curation(ChangeRows.values(row.getString(2))));
                    return true;
                },
                database.dialect().list(ids.stream().map(PaperId::canonical).toList()));
        return found;
    }
}
