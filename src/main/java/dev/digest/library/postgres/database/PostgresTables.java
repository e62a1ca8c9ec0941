package dev.digest.library.postgres.database;

import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.sql.database.StoredTable.ColumnType;
import java.util.List;

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
        return StoredTable.read(
                database, COLUMNS, PostgresTables::type, database.dialect().list(StoredTable.NAMES));
    }

    private static ColumnType type(String declared) {
        return switch (declared) {
            case "int8" -> ColumnType.NUMBER;
            case "bytea" -> ColumnType.BYTES;
            default -> ColumnType.TEXT;
        };
    }
}
