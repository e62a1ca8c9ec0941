package dev.digest.library.sql.database;

import dev.digest.library.sql.database.StoredTable.ColumnType;
import dev.digest.library.sql.database.StoredTable.StoredColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table whose changes are recorded in the history.
 *
 * @param keys the columns of its primary key, in order
 * @param numbers the columns that have whole numbers; the others have texts
 */
public record AuditedTable(String name, List<String> columns, List<String> keys, List<String> numbers) {
    /** A condition on {@code change_row}: the row is about a history table itself, and is hidden from users. */
    public static final String OF_HISTORY = "place IN ('undo', 'file_text')";

    /** A condition on {@code change_row}: undo leaves the row as it is, since what was sent cannot be recalled. */
    public static final String OF_SENDING = "place = 'sending'";

    /** The audited tables; a table comes after those that it references. */
    static final List<String> NAMES = List.of(
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
    static final List<String> HISTORY = List.of("undo", "file_text");

    /** The tables whose values are recorded completely, so that a lost row can be restored. */
    private static final Set<String> WRITTEN =
            Set.of("curation", "issue", "passed_rule", "event", "draft", "decision", "sending", "undo");

    /** Bytes are not a JSON value, and not recorded; the only ones have their checksum as key. */
    static AuditedTable of(StoredTable table) {
        List<String> columns = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (StoredColumn column : table.columns()) {
            if (column.type() != ColumnType.BYTES) {
                columns.add(column.name());
            }
            if (column.type() == ColumnType.NUMBER) {
                numbers.add(column.name());
            }
        }
        return new AuditedTable(table.name(), List.copyOf(columns), table.keys(), List.copyOf(numbers));
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

    /** SQL that selects what {@link RecordedTables#read} reads. */
    public String select() {
        return "SELECT " + String.join(", ", columns) + " FROM " + name;
    }

    /** SQL that sorts rows by their key. */
    String inOrder() {
        return " ORDER BY " + String.join(", ", keys);
    }

    String onConflictUpdate() {
        return " ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET "
                + columns.stream()
                        .filter(column -> !keys.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    /** The column by which a row references another table; empty when there is none. */
    public String references(String other) {
        return switch (name + " " + other) {
            case "paper_key paper", "curation paper", "issue_paper paper" -> "paper_id";
            case "issue_paper issue" -> "issue_number";
            default -> "";
        };
    }
}
