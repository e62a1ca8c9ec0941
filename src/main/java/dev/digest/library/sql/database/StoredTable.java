package dev.digest.library.sql.database;

import java.util.List;

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
}
