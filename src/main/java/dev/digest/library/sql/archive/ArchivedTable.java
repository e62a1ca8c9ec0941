package dev.digest.library.sql.archive;

import dev.digest.format.Json;
import dev.digest.library.sql.database.RowJson;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.sql.database.StoredTable.ColumnType;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table in an archive: a list of rows under the table's name. Tables and columns are read from the database's
 * catalogue, so that none is forgotten.
 *
 * @param keys the columns of the primary key
 */
record ArchivedTable(String name, List<ArchivedColumn> columns, List<String> keys) {
    /** Columns that contain JSON. It is embedded as JSON if that restores exactly the same text. */
    private static final Set<String> JSON = Set.of(
            "paper.authors",
            "paper.categories",
            "paper.links",
            "paper.warnings",
            "draft.words",
            "draft.findings",
            "change_row.key",
            "change_row.before",
            "change_row.after");

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    /**
     * A column, with its name in archives.
     *
     * @param json whether it contains JSON
     */
    record ArchivedColumn(String name, String member, ColumnType type, boolean json) {}

    static List<ArchivedTable> all(SqlDatabase database) {
        return database.storedTables().stream().map(ArchivedTable::of).toList();
    }

    private static ArchivedTable of(StoredTable table) {
        return new ArchivedTable(
                table.name(),
                table.columns().stream()
                        .map(column -> new ArchivedColumn(
                                column.name(),
                                memberName(column.name()),
                                column.type(),
                                JSON.contains(table.name() + "." + column.name())))
                        .toList(),
                table.keys());
    }

    /** {@code past_words} becomes {@code pastWords}, like all names in archives. */
    private static String memberName(String name) {
        return UNDERSCORE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** The table's name in archives. */
    String memberName() {
        return memberName(name);
    }

    String select() {
        return "SELECT " + names() + " FROM " + name + " ORDER BY " + String.join(", ", keys);
    }

    /** SQL that inserts some rows, but those that conflict with present ones, and returns the keys of the inserted. */
    String insert(int rows) {
        String row = "(?" + ", ?".repeat(columns.size() - 1) + ")";
        return "INSERT INTO " + name + " (" + names() + ") VALUES " + row + (", " + row).repeat(rows - 1)
                + " ON CONFLICT DO NOTHING RETURNING " + String.join(", ", keys);
    }

    /** The primary key in a row that an insertion returned, as {@link #keyText} has it. */
    String returnedKey(ResultSet result) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            key.add(result.getObject(i + 1));
        }
        return RowJson.array(key);
    }

    /** The primary key of a row as JSON. */
    String keyText(@Nullable Object[] values) {
        return RowJson.array(key(values));
    }

    /** SQL that counts the rows with exactly these values. */
    String count() {
        return "SELECT count(*) FROM " + name + " WHERE "
                + columns.stream()
                        .map(column ->
                                column.name() + (keys.contains(column.name()) ? " = ?" : " IS NOT DISTINCT FROM ?"))
                        .collect(Collectors.joining(" AND "));
    }

    private String names() {
        return columns.stream().map(ArchivedColumn::name).collect(Collectors.joining(", "));
    }

    /** A row for an archive; nulls are omitted. */
    Map<String, Object> row(ResultSet result) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = result.getObject(i + 1);
            if (value != null) {
                row.put(columns.get(i).member(), archivedValue(columns.get(i), value));
            }
        }
        return row;
    }

    private Object archivedValue(ArchivedColumn column, Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return column.json() && isCanonicalJson(value.toString()) ? new Json.VerbatimJson(value.toString()) : value;
    }

    /**
     * Whether a text is a JSON object or list as this program writes it, so that reading it gives back the same text.
     */
    private static boolean isCanonicalJson(String text) {
        try {
            Object json = Json.read(text);
            return (json instanceof Map || json instanceof List)
                    && Json.text(json).equals(text);
        } catch (Problem problem) {
            return false;
        }
    }

    /**
     * The values of an archived row, in the order of the columns.
     *
     * @throws Problem {@code archive.record} when a value has the wrong type; {@code archive.unknown}
     */
    @Nullable
    Object[] values(Map<?, ?> row, int line) {
        for (Object member : row.keySet()) {
            if (columns.stream().noneMatch(column -> column.member().equals(member))) {
                throw Problem.of("archive.unknown", line, memberName() + "." + member);
            }
        }
        return columns.stream()
                .map(column -> read(column, row.get(column.member()), line))
                .toArray();
    }

    private @Nullable Object read(ArchivedColumn column, @Nullable Object value, int line) {
        boolean text = column.type() == ColumnType.TEXT;
        if (value == null
                || (text ? value instanceof String : value instanceof Long && column.type() == ColumnType.NUMBER)) {
            return value;
        }
        if (text && column.json() && (value instanceof Map || value instanceof List)) {
            return Json.text(value);
        }
        try {
            if (column.type() == ColumnType.BYTES && value instanceof String base64) {
                return Base64.getDecoder().decode(base64);
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of("archive.record", line, memberName() + "." + column.member())
                    .causedBy(e);
        }
        throw Problem.of("archive.record", line, memberName() + "." + column.member());
    }

    /** The name of a row in messages. */
    String findByMember(@Nullable Object[] values) {
        StringBuilder called = new StringBuilder(name);
        key(values).forEach(value -> called.append(' ').append(value));
        return called.toString();
    }

    /** The primary key of a row. */
    List<@Nullable Object> key(@Nullable Object[] values) {
        List<@Nullable Object> key = new ArrayList<>();
        for (String column : keys) {
            key.add(values[columns.stream().map(ArchivedColumn::name).toList().indexOf(column)]);
        }
        return key;
    }
}
