package dev.digest.library.sqlite.database;

import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.sql.database.StoredTable.ColumnType;
import java.util.List;
import java.util.Map;

/** The tables of a file, by SQLite's catalogue. */
public final class SqliteTables {
    /** A condition on a name in the catalogue: a table of SQLite's own, or one that is derived from others. */
    private static final String SERVING = "(name LIKE 'sqlite\\_%' ESCAPE '\\'"
            + " OR name IN ('paper_listing', 'paper_text', 'paper_gram') OR name LIKE 'paper\\_text\\_%' ESCAPE '\\')";

    private static final String COLUMNS = "SELECT m.name, c.name, c.type, c.pk FROM (SELECT name FROM sqlite_schema"
            + " WHERE type = 'table' AND NOT " + SERVING + ") m JOIN pragma_table_info(m.name) c"
            + " ORDER BY m.name, c.cid";

    /** The schema version that added or began to record a table, where later than the history itself. */
    private static final Map<String, Integer> SINCE = Map.of(
            "undo", LibrarySchema.WITH_RECORDED_HISTORY,
            "file_text", LibrarySchema.WITH_RECORDED_HISTORY,
            "draft", Schema.WITH_DRAFTS,
            "decision", Schema.WITH_DECISIONS,
            "sending", Schema.WITH_SENDINGS);

    private SqliteTables() {}

    /** All tables by name, read in one query. */
    static List<StoredTable> stored(SqliteDatabase database) {
        return StoredTable.read(database, COLUMNS, SqliteTables::type);
    }

    private static ColumnType type(String declared) {
        return switch (declared) {
            case "INTEGER" -> ColumnType.NUMBER;
            case "BLOB" -> ColumnType.BYTES;
            default -> ColumnType.TEXT;
        };
    }

    /** The tables whose rows a file of its version records: one of an older version, or in migration, lacks some. */
    static List<AuditedTable> audited(SqliteDatabase database) {
        int version = Schema.version(database);
        return database.auditedTables().values().stream()
                .filter(table -> version >= SINCE.getOrDefault(table.name(), LibrarySchema.WITH_HISTORY))
                .toList();
    }

    /** A table as the file has it; without columns where it has none of this name. */
    public static AuditedTable of(String name, SqliteDatabase database) {
        return database.auditedTables().getOrDefault(name, new AuditedTable(name, List.of(), List.of(), List.of()));
    }
}
