package dev.digest.library.sql.history;

import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.library.History;
import dev.digest.library.RecordChange.RecordChangeKind;
import dev.digest.library.RecordChecksum;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.RowJson;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Restores rows and files to former states, each only if it is still as the change left it. */
final class UndoExecutor {
    private final SqlDatabase database;
    private final List<Long> changes;
    private final History.TrackedFiles files;
    private final RecordedTables tables;
    private final Map<String, Map<String, Map<String, @Nullable Object>>> present = new HashMap<>();
    private final Map<String, Map<String, Map<String, @Nullable Object>>> left = new HashMap<>();
    private final Map<String, UndoStep> created = new HashMap<>();
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

    UndoExecutor(SqlDatabase database, List<Long> changes, History.TrackedFiles files) {
        this.database = database;
        this.tables = database.tables();
        this.changes = changes;
        this.files = files;
    }

    /** Undoes steps, the last one first. The rows are read at once, changed in memory, and written at once. */
    void undo(List<UndoStep> steps) {
        tables.all().keySet().forEach(table -> read(table, steps));
        for (UndoStep step : steps) {
            if (step.recordType().equals("file")) {
                reverseFile(step);
            } else {
                undoRow(step);
            }
        }
        List<AuditedTable> order = new ArrayList<>(tables.all().values());
        Collections.reverse(order);
        order.forEach(this::delete);
        tables.all().values().forEach(this::save);
    }

    private void read(String table, List<UndoStep> steps) {
        Set<String> keys = new LinkedHashSet<>();
        steps.stream().filter(step -> step.recordType().equals(table)).forEach(step -> keys.add(step.key()));
        if (!keys.isEmpty()) {
            Map<String, Map<String, @Nullable Object>> rows = tables.findKeys(
                    table, keys.stream().map(UndoExecutor::keyValues).toList());
            present.put(table, rows);
            left.put(table, new LinkedHashMap<>(rows));
        }
    }

    private static List<Object> keyValues(String key) {
        List<Object> values = new ArrayList<>();
        if (Json.read(key) instanceof List<?> parts) {
            values.addAll(parts);
        }
        return values;
    }

    private void undoRow(UndoStep step) {
        AuditedTable table = tables.table(step.recordType());
        Map<String, Map<String, @Nullable Object>> rows = Objects.requireNonNull(left.get(step.recordType()));
        Map<String, @Nullable Object> now = rows.get(step.key());
        boolean asLeft = step.kind() == RecordChangeKind.DELETED
                ? now == null
                : now != null && Objects.equals(RecordChecksum.of(RowJson.image(now)), step.state());
        if (!asLeft) {
            throw builtUpon(step, step.recordType(), step.key());
        }
        if (step.kind() == RecordChangeKind.CREATED) {
            rows.remove(step.key());
            created.put(step.recordType() + step.key(), step);
        } else {
            Map<String, @Nullable Object> before = now == null ? new LinkedHashMap<>() : new LinkedHashMap<>(now);
            before.putAll(step.before());
            rows.put(step.key(), table.complete(before));
        }
    }

    /** Deletes the rows that are not left, or whose place another one takes: an order of papers has no other change. */
    private void delete(AuditedTable table) {
        List<Map<String, @Nullable Object>> gone = new ArrayList<>();
        rows(present, table).forEach((key, row) -> {
            Map<String, @Nullable Object> after = rows(left, table).get(key);
            if (after == null || (table.isOrder() && !after.equals(row))) {
                gone.add(row);
            }
        });
        requireUnreferenced(table, gone);
        tables.delete(table.name(), gone);
        gone.forEach(row -> rows(present, table).remove(table.keyOf(row)));
    }

    private void save(AuditedTable table) {
        List<Map<String, @Nullable Object>> fresh = new ArrayList<>();
        List<Map<String, @Nullable Object>> changed = new ArrayList<>();
        rows(left, table).forEach((key, row) -> (rows(present, table).containsKey(key) ? changed : fresh).add(row));
        tables.save(table.name(), rows(present, table), changed);
        tables.insert(table.name(), fresh);
    }

    private static Map<String, Map<String, @Nullable Object>> rows(
            Map<String, Map<String, Map<String, @Nullable Object>>> rows, AuditedTable table) {
        return rows.getOrDefault(table.name(), new LinkedHashMap<>());
    }

    /** A record that others were built upon is not removed. */
    private void requireUnreferenced(AuditedTable table, List<Map<String, @Nullable Object>> rows) {
        for (AuditedTable other : rows.isEmpty()
                ? List.<AuditedTable>of()
                : List.copyOf(tables.all().values())) {
            String reference = other.references(table.name());
            if (!reference.isEmpty()) {
                String key = table.keys().get(0);
                database.query(
                                other.select() + " WHERE " + database.dialect().isIn(reference) + " LIMIT 1",
                                row -> RecordedTables.read(other, row),
                                database.dialect()
                                        .list(rows.stream()
                                                .map(row -> row.get(key))
                                                .toList()))
                        .forEach(found -> {
                            String referenced = RowJson.array(Collections.singletonList(found.get(reference)));
                            UndoStep step = Objects.requireNonNull(created.get(table.name() + referenced));
                            throw builtUpon(step, other.name(), other.keyOf(found));
                        });
            }
        }
    }

    private Problem builtUpon(UndoStep step, String place, String key) {
        database.flushHistory();
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
