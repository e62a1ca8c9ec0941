package dev.digest.library.sql;

import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.storage.BackupContents;
import java.time.Instant;
import java.util.Optional;

/** Counts what the tables of a library contain, as people know a backup by. */
public final class StoredContents {
    private static final String CHANGED = "SELECT max(at) FROM (SELECT max(added_at) AS at FROM paper"
            + " UNION ALL SELECT max(changed_at) FROM curation UNION ALL SELECT max(built_at) FROM issue) times";

    private StoredContents() {}

    /** The numbers of papers and issues, and the last change of one. */
    public static BackupContents of(SqlDatabase database) {
        return new BackupContents(
                database.queryNumber("SELECT count(*) FROM paper"),
                database.queryNumber("SELECT count(*) FROM issue"),
                database.query(CHANGED, row -> Optional.ofNullable(row.getString(1)))
                        .get(0)
                        .map(Instant::parse));
    }
}
