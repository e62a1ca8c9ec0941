package dev.digest.library.sql;

import dev.digest.library.EventStore;
import dev.digest.library.IssueEvent;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.row.EventRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events in SQLite, each change in a transaction. */
record SqlEventStore(SqlDatabase database, EventRows events) implements EventStore {
    @Override
    public List<IssueEvent> ofIssue(int issue) {
        return events.findByIssue(issue);
    }

    @Override
    public List<IssueEvent> upcoming() {
        return events.upcoming();
    }

    @Override
    public Optional<IssueEvent> find(int number) {
        return events.find(number);
    }

    @Override
    public IssueEvent save(IssueEvent event, Instant now) {
        return database.inTransaction(() -> events.save(event, now));
    }

    @Override
    public void remove(IssueEvent event, Instant now) {
        database.inTransaction(() -> {
            events.remove(event);
            return event;
        });
    }
}
