package dev.digest.library.sql.database;

import dev.digest.format.Json;
import dev.digest.library.RecordChecksum;
import dev.digest.library.sql.database.ChangeRecorder.RecordedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of a library, many rows at once, and records each change in the history. It is the only way to
 * write them, except for migration, import and repair. Rows are values by column; columns that are absent are null.
 */
public final class RecordedTables {
    private final SqlDatabase database;
    private final @Nullable ChangeRecorder recorder;
    private Map<String, AuditedTable> tables = Map.of();

    /** @param recorder null where nothing is recorded: while a library is recovered */
    RecordedTables(SqlDatabase database, @Nullable ChangeRecorder recorder) {
        this.database = database;
        this.recorder = recorder;
    }

    /** A row of columns and values by turns. */
    public static Map<String, @Nullable Object> row(@Nullable Object... columnsAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
        }
        return row;
    }

    /** A table by its name. */
    public AuditedTable table(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /** All tables by name; each comes after those that it references. */
    public Map<String, AuditedTable> all() {
        if (tables.isEmpty()) {
            tables = database.auditedTables();
        }
        return tables;
    }

    /** Inserts rows that do not exist. */
    public void insert(String name, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        AuditedTable table = table(name);
        database.insert(name, table.columns(), values(table, rows), "");
        rows.forEach(row -> recordInsert(table, table.complete(row)));
    }

    /**
     * Inserts rows, or updates those that exist; returns the number of rows written. Nothing is written that is equal.
     */
    public int save(String name, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return save(name, find(name, rows), rows);
    }

    /** The same for rows of which the present ones have been read, by key. */
    public int save(
            String name,
            Map<String, Map<String, @Nullable Object>> before,
            List<? extends Map<String, ? extends @Nullable Object>> rows) {
        AuditedTable table = table(name);
        List<Map<String, @Nullable Object>> changed = rows.stream()
                .map(table::complete)
                .filter(row -> !row.equals(before.get(table.keyOf(row))))
                .toList();
        database.insert(name, table.columns(), values(table, changed), table.onConflictUpdate());
        changed.forEach(row -> record(table, before.get(table.keyOf(row)), row));
        return changed.size();
    }

    private void record(
            AuditedTable table, @Nullable Map<String, @Nullable Object> before, Map<String, @Nullable Object> row) {
        if (before == null) {
            recordInsert(table, row);
        } else {
            List<String> differing = table.columns().stream()
                    .filter(column -> !Objects.equals(before.get(column), row.get(column)))
                    .toList();
            record(
                    table,
                    "~",
                    row,
                    RowJson.values(differing, before),
                    RowJson.values(differing, row),
                    RecordChecksum.of(RowJson.image(row)));
        }
    }

    /** Deletes the rows that have one of these values in a column; returns how many. */
    public int delete(String name, String column, Collection<?> values) {
        return values.isEmpty()
                ? 0
                : deleteWhere(
                        name,
                        database.dialect().isIn(column),
                        database.dialect().list(values));
    }

    /** Deletes rows that have been read. */
    public void delete(String name, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            AuditedTable table = table(name);
            database.update(
                    "DELETE FROM " + name + " WHERE " + database.dialect().hasKey(table),
                    Json.text(rows.stream().map(table::keyValues).toList()));
            rows.forEach(row -> record(table, "-", row, RowJson.image(row), null, null));
        }
    }

    /** Deletes the rows that meet a condition in SQL; returns how many. */
    public int deleteWhere(String name, String condition, @Nullable Object... values) {
        AuditedTable table = table(name);
        List<Map<String, @Nullable Object>> rows = database.query(
                table.select() + " WHERE " + condition + table.inOrder(), row -> read(table, row), values);
        delete(name, rows);
        return rows.size();
    }

    /** The rows with the keys of these rows, by key. */
    public Map<String, Map<String, @Nullable Object>> find(
            String name, Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        AuditedTable table = table(name);
        Set<List<@Nullable Object>> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(table.keyValues(row)));
        return findKeys(name, keys);
    }

    /**
     * The rows with these keys, each a list of values, by key as a JSON list, in the keys' order: without one, a server
     * would give another order after each update, and the history would have it.
     */
    public Map<String, Map<String, @Nullable Object>> findKeys(
            String name, Collection<? extends List<? extends @Nullable Object>> keys) {
        AuditedTable table = table(name);
        Map<String, Map<String, @Nullable Object>> found = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            database.scan(
                    table.select() + " WHERE " + database.dialect().hasKey(table) + table.inOrder(),
                    row -> {
                        Map<String, @Nullable Object> values = read(table, row);
                        found.put(table.keyOf(values), values);
                        return true;
                    },
                    Json.text(keys));
        }
        return found;
    }

    /** Reads a row of {@link AuditedTable#select}. */
    public static Map<String, @Nullable Object> read(AuditedTable table, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Object value = row.getObject(i + 1);
            values.put(table.columns().get(i), value instanceof Integer number ? (Object) number.longValue() : value);
        }
        return values;
    }

    private static List<List<@Nullable Object>> values(
            AuditedTable table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            List<@Nullable Object> columns = new ArrayList<>();
            table.columns().forEach(column -> columns.add(row.get(column)));
            values.add(columns);
        }
        return values;
    }

    /** Inserts a row with a column of bytes, which is not recorded, unless its key exists. */
    public void insertBytes(String name, Map<String, @Nullable Object> row, String column, byte[] bytes) {
        AuditedTable table = table(name);
        List<String> columns = new ArrayList<>(table.columns());
        columns.add(column);
        List<@Nullable Object> values = new ArrayList<>(table.complete(row).values());
        values.add(bytes);
        if (database.insert(name, columns, List.of(values), " ON CONFLICT DO NOTHING") > 0) {
            recordInsert(table, table.complete(row));
        }
    }

    private void recordInsert(AuditedTable table, Map<String, @Nullable Object> row) {
        String image = RowJson.image(row);
        record(table, "+", row, null, table.isRecordedWhole() ? image : null, RecordChecksum.of(image));
    }

    private void record(
            AuditedTable table,
            String kind,
            Map<String, @Nullable Object> row,
            @Nullable String before,
            @Nullable String after,
            @Nullable Long state) {
        if (recorder != null) {
            recorder.record(new RecordedRow(
                    table.name(),
                    table.keyOf(row),
                    kind,
                    row.get(table.paperColumn()),
                    row.get(table.issueColumn()),
                    before,
                    after,
                    state));
        }
    }
}
