package dev.digest.library.postgres.database;

import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.sql.database.StoredTable.ColumnType;
import dev.digest.library.sql.database.StoredTable.StoredColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tables of a library, by PostgreSQL's catalogue. */
final class PostgresTables {
    /** Identity columns only keep the order of insertion, which SQLite has by itself. */
    private static final String COLUMNS = "SELECT c.relname::text, a.attname::text, t.typname::text,"
            + " coalesce((SELECT k.place FROM unnest(i.indkey) WITH ORDINALITY k(attnum, place)"
            + " WHERE k.attnum = a.attnum), 0)"
            + " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid"
            + " LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary"
            + " WHERE c.relname = ANY(?) AND c.relkind = 'r' AND pg_table_is_visible(c.oid)"
            + " AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = ''"
            + " ORDER BY c.relname, a.attnum";

    private PostgresTables() {}

    static List<StoredTable> stored(SqlDatabase database) {
        Map<String, List<StoredColumn>> columns = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, String>> keys = new LinkedHashMap<>();
        database.query(
                COLUMNS,
                row -> {
                    String table = row.getString(1);
                    TreeMap<Integer, String> ofTable = keys.computeIfAbsent(table, name -> new TreeMap<>());
                    if (row.getInt(4) > 0) {
                        ofTable.put(row.getInt(4), row.getString(2));
                    }
                    return columns.computeIfAbsent(table, name -> new ArrayList<>())
                            .add(new StoredColumn(row.getString(2), type(row.getString(3))));
                },
                database.dialect().list(StoredTable.NAMES));
        List<StoredTable> tables = new ArrayList<>();
        columns.forEach((name, some) -> tables.add(new StoredTable(
                name, some, List.copyOf(Objects.requireNonNull(keys.get(name)).values()))));
        return tables;
    }

    private static ColumnType type(String declared) {
        return switch (declared) {
            case "int8" -> ColumnType.NUMBER;
            case "bytea" -> ColumnType.BYTES;
            default -> ColumnType.TEXT;
        };
    }
}
