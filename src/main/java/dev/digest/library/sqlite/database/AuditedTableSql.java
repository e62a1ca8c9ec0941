package dev.digest.library.sqlite.database;

import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.SqlDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL by which migration and repair write the history of a table, with SQLite's JSON and {@code checksum}. */
public record AuditedTableSql(AuditedTable table) {
    /** The checksum of a history row. */
    public static final String SUM =
            "checksum(json_array(change_id, place, key, kind, paper_id, issue_number, before, after, state))";

    private String name() {
        return table.name();
    }

    /** The paper that a row is about. */
    private String paper() {
        if (name().equals("paper")) {
            return "paper.id";
        }
        return table.columns().contains("paper_id") ? name() + ".paper_id" : "NULL";
    }

    /** The issue that a row is about. */
    private String issue() {
        if (name().equals("issue")) {
            return "issue.number";
        }
        return table.columns().contains("issue_number") ? name() + ".issue_number" : "NULL";
    }

    private String key() {
        return "json_array(" + joinColumns(table.keys(), column -> name() + "." + column) + ")";
    }

    /** The row image without nulls, so that the checksum stays valid when columns are added. */
    public String image() {
        return "json_patch('{}', json_object("
                + joinColumns(table.columns(), column -> "'" + column + "', " + name() + "." + column) + "))";
    }

    /** SQL condition for a row by its key. */
    public String keyCondition() {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < table.keys().size(); i++) {
            conditions.add(table.keys().get(i) + " = json_extract(?1, '$[" + i + "]')");
        }
        return String.join(" AND ", conditions);
    }

    /** Records all existing rows as baseline, in change {@code ?1}. */
    public String recordBaseline() {
        return recordBaseline("");
    }

    /** The same for rows with keys in the JSON list {@code ?2}. */
    public String recordBaselineOfKeys() {
        return recordBaseline(" WHERE " + key() + " IN (SELECT value FROM json_each(?2))");
    }

    private String recordBaseline(String which) {
        return insert("?1 AS change_id, '" + name() + "' AS place, " + key() + " AS key, '=' AS kind, " + paper()
                + " AS paper_id, " + issue() + " AS issue_number, NULL AS before, NULL AS after, checksum(" + image()
                + ") AS state FROM " + name() + which);
    }

    /** Records the deletion of rows with keys in the JSON list {@code ?2}, in change {@code ?1}. */
    public String recordDeletions() {
        return insert("?1 AS change_id, place, key, '-' AS kind, paper_id, issue_number, NULL AS before, NULL AS after,"
                + " NULL AS state FROM (SELECT place, key, paper_id, issue_number, max(id) FROM change_row"
                + " WHERE place = '" + name() + "' AND key IN (SELECT value FROM json_each(?2)) GROUP BY key)");
    }

    /** Inserts a row. */
    public void insert(Map<String, @Nullable Object> values, SqlDatabase database) {
        database.update(
                "INSERT INTO " + name() + " (" + String.join(", ", values.keySet()) + ") VALUES (?"
                        + ", ?".repeat(values.size() - 1) + ")",
                values.values().toArray());
    }

    private static String insert(String rows) {
        return "INSERT INTO change_row (change_id, place, key, kind, paper_id, issue_number, before, after, state, sum)"
                + " SELECT *, " + SUM + " FROM (SELECT "
                + rows + ")";
    }

    private static String joinColumns(List<String> columns, UnaryOperator<String> sql) {
        return columns.stream().map(sql).collect(Collectors.joining(", "));
    }
}
