package dev.digest.library.postgres.database;

import dev.digest.library.sql.database.StoredTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tables of a library without rows, within a transaction: for a document that is taken over as a whole. */
public record EmptiedLibrary(PostgresDatabase database) {
    private static final List<String> GUARDED = List.of("change", "change_row");

    /** Creates temporary tables, which are found in place of those of the library. */
    public void createTemporary() {
        database.run("SET LOCAL search_path = pg_temp, pg_catalog");
        database.run(PostgresSchema.tables());
    }

    /** Deletes all rows, the history too, for which one must own the tables. */
    public void empty() {
        GUARDED.forEach(table -> database.run("ALTER TABLE " + table + " DISABLE TRIGGER USER"));
        database.deferReferences();
        List<String> tables = new ArrayList<>(StoredTable.NAMES);
        Collections.reverse(tables);
        tables.forEach(table -> database.run("DELETE FROM " + table));
    }

    /** Protects the history again. */
    public void guardAgain() {
        GUARDED.forEach(table -> database.run("ALTER TABLE " + table + " ENABLE TRIGGER USER"));
    }
}
