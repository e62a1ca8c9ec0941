package dev.digest.library.sql.archive;

import dev.digest.library.archive.ArchivedRecord;
import dev.digest.library.archive.ArchivedRecordType;
import dev.digest.library.archive.ArchivedRecordType.ArchivedMember;
import dev.digest.library.sql.database.RecordNames;
import dev.digest.library.sql.database.RowJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The table that has the records of a type. */
final class ArchivedTable {
    private final String name;
    private final List<String> columns = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<ArchivedValue> values = new ArrayList<>();

    ArchivedTable(ArchivedRecordType type) {
        this.name = RecordNames.table(type.name());
        for (ArchivedMember member : type.members()) {
            columns.add(RecordNames.column(member.name()));
            values.add(ArchivedValue.of(type, member));
        }
        type.key().forEach(member -> keys.add(RecordNames.column(member)));
    }

    String select() {
        return "SELECT " + names() + " FROM " + name + " ORDER BY " + String.join(", ", keys);
    }

    private String names() {
        return String.join(", ", columns);
    }

    /** The values of a selected row, as an archive has them. */
    List<@Nullable Object> read(ResultSet row) throws SQLException {
        List<@Nullable Object> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = row.getObject(i + 1);
            read.add(value == null ? null : values.get(i).archived(value));
        }
        return read;
    }

    /** The values of a record, as the table has them. */
    @Nullable
    Object[] row(ArchivedRecord record) {
        @Nullable Object[] row = new @Nullable Object[values.size()];
        for (int i = 0; i < row.length; i++) {
            Object value = record.values().get(i);
            row[i] = value == null ? null : values.get(i).stored(value);
        }
        return row;
    }

    /** SQL that inserts some rows, but those that conflict with present ones, and returns the keys of the inserted. */
    String insert(int rows) {
        String row = "(?" + ", ?".repeat(columns.size() - 1) + ")";
        return "INSERT INTO " + name + " (" + names() + ") VALUES " + row + (", " + row).repeat(rows - 1)
                + " ON CONFLICT DO NOTHING RETURNING " + String.join(", ", keys);
    }

    /** The key in a row that an insertion returned, as a JSON list. */
    String returnedKey(ResultSet row) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            key.add(row.getObject(i + 1));
        }
        return RowJson.array(key);
    }

    /** SQL that counts the rows with exactly these values. */
    String count() {
        StringJoiner same = new StringJoiner(" AND ");
        columns.forEach(column -> same.add(column + (keys.contains(column) ? " = ?" : " IS NOT DISTINCT FROM ?")));
        return "SELECT count(*) FROM " + name + " WHERE " + same;
    }
}
