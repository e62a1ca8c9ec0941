package dev.digest.library.sql;

import dev.digest.library.Decision;
import dev.digest.library.DecisionStore;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.row.DecisionRows;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions in SQLite, recorded in a transaction. */
record SqlDecisionStore(SqlDatabase database, DecisionRows decisions) implements DecisionStore {
    @Override
    public void record(List<Decision> some, Instant now) {
        database.inTransaction(() -> {
            decisions.write(some, now);
            return some;
        });
    }

    @Override
    public Optional<Decision> find(PaperId paper) {
        return decisions.find(paper);
    }

    @Override
    public Map<PaperId, Decision> findAll(Collection<PaperId> papers) {
        return decisions.findAll(papers);
    }

    @Override
    public List<Decision> all() {
        return decisions.all();
    }
}
