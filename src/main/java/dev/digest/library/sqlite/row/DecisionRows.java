package dev.digest.library.sqlite.row;

import dev.digest.library.Decision;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows of {@code decision}. */
public record DecisionRows(SqliteDatabase database) {
    private static final String SAME = "SELECT count(*) FROM decision WHERE paper_id = ? AND kind = ? AND day = ?"
            + " AND title = ? AND reason IS ? AND until IS ?";
    private static final String WRITE =
            "INSERT INTO decision (paper_id, kind, day, title, reason, until, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (paper_id) DO UPDATE SET kind = excluded.kind, day = excluded.day,"
                    + " title = excluded.title, reason = excluded.reason, until = excluded.until,"
                    + " changed_at = excluded.changed_at";

    /** Replaces an earlier decision; writes nothing if it is equal. */
    public void write(Decision decision, Instant now) {
        Object[] values = {
            decision.paper().canonical(),
            decision.kind().label(),
            decision.day().toString(),
            decision.title(),
            decision.reason().orElse(null),
            decision.until().orElse(null)
        };
        if (database.queryNumber(SAME, values) == 0) {
            database.update(WRITE, values[0], values[1], values[2], values[3], values[4], values[5], now.toString());
        }
    }

    public List<Decision> all() {
        return database.query(
                "SELECT paper_id, kind, day, title, reason, until FROM decision ORDER BY changed_at, paper_id",
                DecisionRows::decision);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                PaperId.ofCanonical(row.getString(1)),
                Decision.DecisionKind.named(row.getString(2)).orElseThrow(),
                LocalDate.parse(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)));
    }
}
