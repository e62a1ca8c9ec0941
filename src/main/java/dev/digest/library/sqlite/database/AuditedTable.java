package dev.digest.library.sqlite.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** A condition on {@code change_row}: undo leaves the row as it is, since what was sent cannot be recalled. */
    public static final String OF_SENDING = "place = 'sending'";

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

    /** The tables of a file of the current version, by name, read in one query. */
    static Map<String, AuditedTable> current(SqliteDatabase database) {
        Map<String, AuditedTable> found = new HashMap<>();
        database.scan(
                "SELECT m.name, c.name, c.pk FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
                        + " WHERE m.type = 'table' AND c.type <> 'BLOB' ORDER BY c.cid",
                row -> {
                    AuditedTable table = found.computeIfAbsent(
                            row.getString(1), name -> new AuditedTable(name, new ArrayList<>(), new ArrayList<>()));
                    table.columns().add(row.getString(2));
                    if (row.getInt(3) > 0) {
                        table.keys().add(row.getString(2));
                    }
                    return true;
                });
        Map<String, AuditedTable> tables = new LinkedHashMap<>();
        // A library of an older version, which is recovered, lacks some.
        Stream.concat(NAMES.stream(), HISTORY.stream())
                .filter(found::containsKey)
                .forEach(name -> tables.put(name, Objects.requireNonNull(found.get(name), name)));
        return tables;
    }

    /** Whether all values of a new row are recorded. */
    boolean isRecordedWhole() {
        return WRITTEN.contains(name);
    }

    /** Whether rows are places in an order: another value there is another record, not a change of one. */
    public boolean isOrder() {
        return name.equals("issue_paper");
    }

    /** The column with the paper that a row is about; no column's name where there is none. */
    String paperColumn() {
        return name.equals("paper") ? "id" : "paper_id";
    }

    /** The column with the issue that a row is about; no column's name where there is none. */
    String issueColumn() {
        return name.equals("issue") ? "number" : "issue_number";
    }

    /** A row with all columns in order; whole numbers are {@code Long}. */
    public Map<String, @Nullable Object> complete(Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>();
        for (String column : columns) {
            Object value = row.get(column);
            complete.put(column, value instanceof Integer number ? (Object) number.longValue() : value);
        }
        return complete;
    }

    List<@Nullable Object> keyValues(Map<String, ? extends @Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(key -> values.add(row.get(key)));
        return values;
    }

    /** The key of a row, as a JSON list. */
    public String keyOf(Map<String, ? extends @Nullable Object> row) {
        return RowJson.array(keyValues(row));
    }

    String select() {
        return "SELECT " + String.join(", ", columns) + " FROM " + name;
    }

    /** SQL condition for rows by their keys, which are a JSON list of lists in the parameter. */
    String keysCondition() {
        return "(" + String.join(", ", keys) + ") IN (SELECT "
                + IntStream.range(0, keys.size())
                        .mapToObj(i -> "value ->> " + i)
                        .collect(Collectors.joining(", "))
                + " FROM json_each(?))";
    }

    String onConflictUpdate() {
        return " ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET "
                + columns.stream()
                        .filter(column -> !keys.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
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

    private static String joinColumns(List<String> columns, UnaryOperator<String> sql) {
        return columns.stream().map(sql).collect(Collectors.joining(", "));
    }
}
