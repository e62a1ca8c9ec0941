package dev.digest.library.sqlite.history;

import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.library.History;
import dev.digest.library.RecordChange.RecordChangeKind;
import dev.digest.library.sqlite.database.AuditedTable;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Restores rows and files to former states, each only if it is still as the change left it. */
final class UndoExecutor {
    private final SqliteDatabase database;
    private final List<Long> changes;
    private final History.TrackedFiles files;
    private final Map<String, AuditedTable> tables = new LinkedHashMap<>();
    private final Map<String, Optional<String>> found = new LinkedHashMap<>();
    private final Map<String, Optional<String>> wanted = new LinkedHashMap<>();

    /** A row of {@code change_row}. */
    record UndoStep(
            long id,
            long change,
            String recordType,
            String key,
            RecordChangeKind kind,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable Long state) {
        static UndoStep of(ResultSet row) throws SQLException {
            long state = row.getLong("state");
            boolean stateless = row.wasNull();
            return new UndoStep(
                    row.getLong("id"),
                    row.getLong("change_id"),
                    row.getString("place"),
                    row.getString("key"),
                    RecordChangeKind.of(row.getString("kind")).orElseThrow(),
                    ChangeRows.values(row.getString("before")),
                    ChangeRows.values(row.getString("after")),
                    stateless ? null : state);
        }
    }

    UndoExecutor(SqliteDatabase database, List<Long> changes, History.TrackedFiles files) {
        this.database = database;
        this.changes = changes;
        this.files = files;
        AuditedTable.all(database).forEach(table -> tables.put(table.name(), table));
    }

    void undoStep(UndoStep step) {
        if (step.recordType().equals("file")) {
            reverseFile(step);
            return;
        }
        AuditedTable table = Objects.requireNonNull(tables.get(step.recordType()), step.recordType());
        requireAsLeft(step, table);
        switch (step.kind()) {
            case CREATED -> remove(step, table);
            case DELETED -> table.insertOrReplace(step.before(), database);
            default -> update(step, table);
        }
    }

    private void requireAsLeft(UndoStep step, AuditedTable table) {
        List<Long> now = database.query(
                "SELECT checksum(" + table.image(table.name()) + ") FROM " + table.name() + " WHERE "
                        + table.keyCondition(),
                row -> row.getLong(1),
                step.key());
        boolean asLeft = step.kind() == RecordChangeKind.DELETED
                ? now.isEmpty()
                : !now.isEmpty() && now.get(0).equals(step.state());
        if (!asLeft) {
            throw builtUpon(step, step.recordType(), step.key());
        }
    }

    private void remove(UndoStep step, AuditedTable table) {
        for (AuditedTable other : tables.values()) {
            String reference = other.references(table.name());
            if (!reference.isEmpty()) {
                database.query(
                                "SELECT " + other.key(other.name()) + " FROM " + other.name() + " WHERE " + reference
                                        + " = json_extract(?1, '$[0]') LIMIT 1",
                                row -> row.getString(1),
                                step.key())
                        .forEach(key -> {
                            throw builtUpon(step, other.name(), key);
                        });
            }
        }
        database.update("DELETE FROM " + table.name() + " WHERE " + table.keyCondition(), step.key());
    }

    private void update(UndoStep step, AuditedTable table) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(step.key());
        List<String> set = new ArrayList<>();
        step.before().forEach((column, value) -> {
            values.add(value);
            set.add(column + " = ?" + values.size());
        });
        database.update(
                "UPDATE " + table.name() + " SET " + String.join(", ", set) + " WHERE " + table.keyCondition(),
                values.toArray());
    }

    private Problem builtUpon(UndoStep step, String place, String key) {
        String thing = displayName(place, key);
        return database
                .query(
                        "SELECT c.id, c.who, c.command FROM change_row r JOIN change c ON c.id = r.change_id"
                                + " WHERE r.place = ? AND r.key = ? AND r.id > ? ORDER BY r.id DESC",
                        row -> Problem.of(
                                "undo.built-upon",
                                step.change(),
                                thing,
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3)),
                        place,
                        key,
                        step.id())
                .stream()
                .filter(problem -> !changes.contains((Long) problem.details().get(2)))
                .findFirst()
                .orElseGet(() -> Problem.of("undo.altered", step.change(), thing));
    }

    /** The user's name of a record: a paper's id, an issue's or event's number. */
    private static String displayName(String place, String key) {
        Object first = Json.read(key) instanceof List<?> parts && !parts.isEmpty() ? parts.get(0) : key;
        Object last = Json.read(key) instanceof List<?> parts && !parts.isEmpty() ? parts.get(parts.size() - 1) : key;
        return switch (place) {
            case "issue", "issue_paper", "passed_rule" -> "No." + first;
            case "event" -> "event " + first;
            case "paper_key" -> String.valueOf(last);
            default -> String.valueOf(first);
        };
    }

    private void reverseFile(UndoStep step) {
        String path = Json.strings(step.key()).get(0);
        Optional<String> now = wanted.containsKey(path)
                ? Objects.requireNonNull(wanted.get(path))
                : found.computeIfAbsent(path, files::read);
        Object left = step.after().get("fingerprint");
        Object before = step.before().get("fingerprint");
        Object is = now.map(ContentFingerprint::of).orElse(null);
        // It is restored already when an earlier undo was interrupted after writing the file.
        if (!Objects.equals(left, is) && !Objects.equals(before, is)) {
            throw Problem.of("undo.file", step.change(), path);
        }
        Optional<String> text = before == null ? Optional.empty() : FileHistory.text(database, before.toString());
        if (before != null && text.isEmpty()) {
            throw Problem.of("undo.file-long", step.change(), path);
        }
        wanted.put(path, text);
    }

    /** Writes the files last, since a transaction does not cover them. */
    void writeFiles(FileHistory touches) {
        wanted.forEach((path, text) -> touches.recordFile(path, Objects.requireNonNull(found.get(path)), text));
        wanted.forEach(files::write);
    }
}
