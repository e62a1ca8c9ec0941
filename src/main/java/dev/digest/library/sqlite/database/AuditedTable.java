package dev.digest.library.sqlite.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table whose changes are recorded in the history, with the SQL that records them.
 *
 * @param keys the columns of its primary key, in order
 */
public record AuditedTable(String name, List<String> columns, List<String> keys) {
    /** The checksum of a history row. */
    public static final String SUM =
            "checksum(json_array(change_id, place, key, kind, paper_id, issue_number, before, after, state))";

    /** A condition on {@code change_row}: the row is about a history table itself, and is hidden from users. */
    public static final String OF_HISTORY = "place IN ('undo', 'file_text')";

    /** The audited tables; a table comes after those that it references. */
    private static final List<String> NAMES = List.of(
            "paper",
            "paper_key",
            "curation",
            "issue",
            "issue_paper",
            "passed_rule",
            "event",
            "draft",
            "decision",
            "sending");

    /** The history's own tables, whose rows are recorded to detect losses. They are never undone. */
    private static final List<String> HISTORY = List.of("undo", "file_text");

    /** The tables whose values are recorded completely, so that a lost row can be restored. */
    private static final Set<String> WRITTEN =
            Set.of("curation", "issue", "passed_rule", "event", "draft", "decision", "sending", "undo");

    /** The schema version that added or began to record a table, where later than the history itself. */
    private static final Map<String, Integer> SINCE = Map.of(
            "undo", Schema.WITH_RECORDED_HISTORY,
            "file_text", Schema.WITH_RECORDED_HISTORY,
            "draft", Schema.WITH_DRAFTS,
            "decision", Schema.WITH_DECISIONS,
            "sending", Schema.WITH_SENDINGS);

    /** All tables that the file has: one of an older version, or in migration, lacks some. */
    public static List<AuditedTable> all(SqliteDatabase database) {
        int version = Schema.version(database);
        return Stream.concat(NAMES.stream(), HISTORY.stream())
                .filter(name -> version >= SINCE.getOrDefault(name, Schema.WITH_HISTORY))
                .map(name -> of(name, database))
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    /** Whether a record type is one of the history itself. */
    static boolean isOfHistory(String place) {
        return HISTORY.contains(place);
    }

    public static AuditedTable of(String name, SqliteDatabase database) {
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        // A BLOB is not a JSON value; the only one has its checksum as key.
        database.scan(
                "SELECT name FROM pragma_table_info(?) WHERE type <> 'BLOB' ORDER BY cid",
                row -> {
                    columns.add(row.getString(1));
                    return true;
                },
                name);
        database.scan(
                "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
                row -> {
                    keys.add(row.getString(1));
                    return true;
                },
                name);
        return new AuditedTable(name, List.copyOf(columns), List.copyOf(keys));
    }

    /** The paper that a row is about. */
    String paper(String row) {
        if (name.equals("paper")) {
            return row + ".id";
        }
        return columns.contains("paper_id") ? row + ".paper_id" : "NULL";
    }

    /** The issue that a row is about. */
    String issue(String row) {
        if (name.equals("issue")) {
            return row + ".number";
        }
        return columns.contains("issue_number") ? row + ".issue_number" : "NULL";
    }

    /** The column by which a row references another table; empty when there is none. */
    public String references(String other) {
        return switch (name + " " + other) {
            case "paper_key paper", "curation paper", "issue_paper paper" -> "paper_id";
            case "issue_paper issue" -> "issue_number";
            default -> "";
        };
    }

    public String key(String row) {
        return "json_array(" + joinColumns(keys, column -> row + "." + column) + ")";
    }

    /** The row image without nulls, so that the checksum stays valid when columns are added. */
    public String image(String row) {
        return "json_patch('{}', json_object("
                + joinColumns(columns, column -> "'" + column + "', " + row + "." + column) + "))";
    }

    /** SQL condition for a row by its key. */
    public String keyCondition() {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            conditions.add(keys.get(i) + " = json_extract(?1, '$[" + i + "]')");
        }
        return String.join(" AND ", conditions);
    }

    /** The triggers that record changes while {@code recording} names a change. */
    List<String> triggers() {
        String made = trigger("INSERT", "", values("+", "NEW", "NULL", WRITTEN.contains(name) ? image("NEW") : "NULL"));
        if (isOfHistory(name)) {
            return List.of(made);
        }
        return List.of(
                made,
                trigger("UPDATE", " AND (" + differs() + ")", values("~", "NEW", difference("OLD"), difference("NEW"))),
                trigger("DELETE", "", values("-", "OLD", image("OLD"), "NULL")));
    }

    private String trigger(String event, String condition, String values) {
        return "CREATE TEMP TRIGGER record_" + name + "_" + event + " AFTER " + event + " ON main." + name
                + " WHEN (SELECT change_id FROM recording) IS NOT NULL" + condition + " BEGIN "
                + insert(values + " FROM recording") + "; END";
    }

    private String values(String kind, String row, String before, String after) {
        String state = kind.equals("-") ? "NULL" : "checksum(" + image(row) + ")";
        return "change_id, '" + name + "' AS place, " + key(row) + " AS key, '" + kind + "' AS kind, " + paper(row)
                + " AS paper_id, " + issue(row) + " AS issue_number, " + before + " AS before, " + after + " AS after, "
                + state + " AS state";
    }

    /** Records all existing rows as baseline, in change {@code ?1}. */
    public String recordBaseline() {
        return recordBaseline("");
    }

    /** The same for rows with keys in the JSON list {@code ?2}. */
    public String recordBaselineOfKeys() {
        return recordBaseline(" WHERE " + key(name) + " IN (SELECT value FROM json_each(?2))");
    }

    private String recordBaseline(String which) {
        return insert(values("=", name, "NULL", "NULL").replaceFirst("change_id", "?1 AS change_id") + " FROM " + name
                + which);
    }

    /** Records the deletion of rows with keys in the JSON list {@code ?2}, in change {@code ?1}. */
    public String recordDeletions() {
        return insert("?1 AS change_id, place, key, '-' AS kind, paper_id, issue_number, NULL AS before, NULL AS after,"
                + " NULL AS state FROM (SELECT place, key, paper_id, issue_number, max(id) FROM change_row"
                + " WHERE place = '" + name + "' AND key IN (SELECT value FROM json_each(?2)) GROUP BY key)");
    }

    /** Inserts or replaces a row. */
    public void insertOrReplace(Map<String, @Nullable Object> values, SqliteDatabase database) {
        database.update(
                "INSERT INTO " + name + " (" + String.join(", ", values.keySet()) + ") VALUES (?"
                        + ", ?".repeat(values.size() - 1) + ")",
                values.values().toArray());
    }

    /**
     * Inserts into the history.
     *
     * @param rows selects the columns except the checksum
     */
    public static String insert(String rows) {
        return "INSERT INTO change_row (change_id, place, key, kind, paper_id, issue_number, before, after, state, sum)"
                + " SELECT *, " + SUM + " FROM (SELECT "
                + rows + ")";
    }

    private String differs() {
        return columns.stream()
                .map(column -> "OLD." + column + " IS NOT NEW." + column)
                .collect(Collectors.joining(" OR "));
    }

    private String difference(String row) {
        return "(SELECT json_group_object(name, value) FROM ("
                + columns.stream()
                        .map(column -> "SELECT '" + column + "' AS name, " + row + "." + column + " AS value, OLD."
                                + column + " IS NOT NEW." + column + " AS differs")
                        .collect(Collectors.joining(" UNION ALL "))
                + ") WHERE differs)";
    }

    private static String joinColumns(List<String> columns, UnaryOperator<String> sql) {
        return columns.stream().map(sql).collect(Collectors.joining(", "));
    }
}
