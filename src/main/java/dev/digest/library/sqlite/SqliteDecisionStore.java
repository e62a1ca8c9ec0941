package dev.digest.library.sqlite;

import dev.digest.library.Decision;
import dev.digest.library.DecisionStore;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.row.DecisionRows;
import java.time.Instant;
import java.util.List;

/** Decisions in SQLite, recorded in a transaction. */
record SqliteDecisionStore(SqliteDatabase database, DecisionRows decisions) implements DecisionStore {
    @Override
    public void record(List<Decision> some, Instant now) {
        database.inTransaction(() -> {
            decisions.write(some, now);
            return some;
        });
    }

    @Override
    public List<Decision> all() {
        return decisions.all();
    }
}
