package dev.digest.library.sqlite;

import dev.digest.library.Damage;
import java.util.ArrayList;
import java.util.List;

/** Compares every row with what history says of it, and history with its checksums. */
record Verification(Database database) {
    private static final String CHANGES =
            "SELECT json_array(id) FROM change WHERE sum <> checksum(json_array(id, at, who, host, command))"
                    + " UNION ALL SELECT json_array(id) FROM change_row WHERE sum <> " + RecordedTable.SUM
                    + " UNION ALL SELECT json_array(change_id) FROM change_row WHERE change_id NOT IN"
                    + " (SELECT id FROM change)"
                    + " UNION ALL SELECT json_array(max(id)) FROM change HAVING count(*) <> max(id)"
                    + " UNION ALL SELECT json_array(max(id)) FROM change_row HAVING count(*) <> max(id)";

    List<Damage> damages() {
        List<Damage> damages = new ArrayList<>(
                database.query(CHANGES, row -> new Damage("change", row.getString(1), Damage.Kind.HISTORY)));
        RecordedTable.all(database).forEach(table -> damages.addAll(in(table)));
        return damages;
    }

    private List<Damage> in(RecordedTable table) {
        String said = "SELECT key, kind, state, max(id) FROM change_row WHERE place = ? AND kind <> '?' GROUP BY key";
        String there = "SELECT " + table.key(table.name()) + " AS key, checksum(" + table.image(table.name())
                + ") AS state FROM " + table.name();
        String kind = "CASE WHEN t.key IS NULL THEN iif(h.kind = '-', NULL, 'MISSING')"
                + " WHEN h.key IS NULL OR h.kind = '-' THEN 'UNRECORDED' WHEN h.state <> t.state THEN 'ALTERED' END";
        return database.query(
                "WITH h AS MATERIALIZED (" + said + "), t AS MATERIALIZED (" + there
                        + ") SELECT key, damage FROM (SELECT coalesce(h.key, t.key) AS key, " + kind
                        + " AS damage FROM h FULL JOIN t ON h.key = t.key) WHERE damage IS NOT NULL",
                row -> new Damage(table.name(), row.getString(1), Damage.Kind.valueOf(row.getString(2))),
                table.name());
    }
}
