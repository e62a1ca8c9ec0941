package dev.digest.library.sql.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A table as the database describes it.
 *
 * @param columns in the order of the table
 * @param keys the columns of the primary key, in its order
 */
public record StoredTable(String name, List<StoredColumn> columns, List<String> keys) {
    /** The tables of a library of the current version. */
    public static final List<String> NAMES = List.of(
            "change",
            "change_row",
            "curation",
            "decision",
            "draft",
            "event",
            "file_text",
            "issue",
            "issue_paper",
            "paper",
            "paper_key",
            "passed_rule",
            "sending",
            "undo");

    /** What a column has. */
    public enum ColumnType {
        /** Text. */
        TEXT,
        /** Whole numbers of 64 bits. */
        NUMBER,
        /** Bytes. */
        BYTES
    }

    /** A column of a table. */
    public record StoredColumn(String name, ColumnType type) {}

    public StoredTable {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /**
     * Reads tables from the catalogue of a database, in one query.
     *
     * @param columns selects a column a row, by table and in the table's order: the names of table and column, the
     *     declared type, and the column's place in the primary key, from 1, or 0
     * @param type the type that a declared type stands for
     * @param values the parameters of the query
     */
    public static List<StoredTable> read(
            SqlDatabase database, String columns, Function<String, ColumnType> type, Object... values) {
        Map<String, List<StoredColumn>> found = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, String>> keys = new LinkedHashMap<>();
        database.scan(
                columns,
                row -> {
                    String table = row.getString(1);
                    found.computeIfAbsent(table, name -> new ArrayList<>())
                            .add(new StoredColumn(row.getString(2), type.apply(row.getString(3))));
                    TreeMap<Integer, String> ofTable = keys.computeIfAbsent(table, name -> new TreeMap<>());
                    if (row.getInt(4) > 0) {
                        ofTable.put(row.getInt(4), row.getString(2));
                    }
                    return true;
                },
                values);
        List<StoredTable> tables = new ArrayList<>();
        found.forEach((name, some) -> tables.add(new StoredTable(
                name, some, List.copyOf(Objects.requireNonNull(keys.get(name)).values()))));
        return tables;
    }
}
