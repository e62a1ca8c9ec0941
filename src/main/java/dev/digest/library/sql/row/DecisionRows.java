package dev.digest.library.sql.row;

import dev.digest.format.IsoDate;
import dev.digest.library.Decision;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code decision}. */
public record DecisionRows(SqlDatabase database) {
    private static final String SELECT = "SELECT paper_id, kind, day, title, reason, until FROM decision";

    /** Replaces earlier decisions; writes nothing that is equal. */
    public void write(List<Decision> decisions, Instant now) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        decisions.forEach(decision -> rows.put(decision.paper().canonical(), columns(decision)));
        Map<String, Map<String, @Nullable Object>> before = database.tables().find("decision", rows.values());
        AuditedTable table = database.tables().table("decision");
        rows.values().forEach(row -> {
            Map<String, @Nullable Object> old = before.get(table.keyOf(row));
            row.put("changed_at", old == null ? now.toString() : old.get("changed_at"));
            if (old != null && !old.equals(table.complete(row))) {
                row.put("changed_at", now.toString());
            }
        });
        database.tables().save("decision", before, List.copyOf(rows.values()));
    }

    private static Map<String, @Nullable Object> columns(Decision decision) {
        return RecordedTables.row(
                "paper_id", decision.paper().canonical(),
                "kind", decision.kind().label(),
                "day", decision.day().toString(),
                "title", decision.title(),
                "reason", decision.reason().orElse(null),
                "until", decision.until().orElse(null));
    }

    /** The decision about a paper. */
    public Optional<Decision> find(PaperId paper) {
        return database.query(SELECT + " WHERE paper_id = ?", DecisionRows::decision, paper.canonical()).stream()
                .findFirst();
    }

    /** The same of many papers, in the order of these. */
    public Map<PaperId, Decision> findAll(Collection<PaperId> papers) {
        List<String> ids = new ArrayList<>();
        for (PaperId paper : papers) {
            ids.add(paper.canonical());
        }
        Map<PaperId, Decision> found = new HashMap<>();
        for (Decision decision : database.query(
                SELECT + " WHERE " + database.dialect().isIn("paper_id"),
                DecisionRows::decision,
                database.dialect().list(ids))) {
            found.put(decision.paper(), decision);
        }
        Map<PaperId, Decision> inOrder = new LinkedHashMap<>();
        for (PaperId paper : papers) {
            Decision decision = found.get(paper);
            if (decision != null) {
                inOrder.put(paper, decision);
            }
        }
        return inOrder;
    }

    public List<Decision> all() {
        return database.query(SELECT + " ORDER BY changed_at, paper_id", DecisionRows::decision);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                PaperId.ofCanonical(row.getString(1)),
                Decision.DecisionKind.named(row.getString(2)).orElseThrow(),
                IsoDate.parse(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)));
    }
}
