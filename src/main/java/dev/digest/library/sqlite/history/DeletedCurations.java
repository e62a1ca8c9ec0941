package dev.digest.library.sqlite.history;

import dev.digest.curation.Curation;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.paper.PaperId;
import java.util.List;

/** The curations of removed papers. */
public record DeletedCurations(SqliteDatabase database) {
    /** The curation was deleted in the same change as the paper; changes that were undone do not count. */
    private static final String SELECT =
            "SELECT w.before FROM change_row w JOIN change_row p ON p.change_id = w.change_id"
                    + " AND p.paper_id = w.paper_id AND p.place = 'paper' AND p.kind = '-'"
                    + " WHERE w.paper_id = ? AND w.place = 'curation' AND w.kind = '-' AND w.id = (SELECT max(id)"
                    + " FROM change_row last WHERE last.paper_id = w.paper_id AND last.place = 'curation')"
                    + " AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.change_id = w.change_id)";

    /** The curation of a removed paper; none if it never existed or exists now. */
    public Curation find(PaperId id) {
        List<Curation> words = database.query(
                SELECT, row -> CurationVersions.curation(ChangeRows.values(row.getString(1))), id.canonical());
        return words.isEmpty() ? Curation.NONE : words.get(0);
    }
}
