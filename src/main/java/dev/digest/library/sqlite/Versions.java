package dev.digest.library.sqlite;

import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.library.Occasion;
import dev.digest.library.Touch.Kind;
import dev.digest.library.Version;
import dev.digest.notation.Json;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that curators ever said of a paper, found by going back from what they say now. */
record Versions(Database database) {
    /** One change of the words, with the words after it; null when there was no row. */
    private record Step(
            long change,
            Occasion occasion,
            Kind kind,
            @Nullable Map<String, @Nullable Object> words) {}

    private record Found(
            long change,
            Occasion occasion,
            Kind kind,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {}

    List<Version> of(PaperId id) {
        List<Version> versions = new ArrayList<>();
        List<Step> steps = steps(id);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean last = i + 1 == steps.size() || steps.get(i + 1).change() != step.change();
            boolean says = step.kind() == Kind.ASIDE || (last && step.kind() != Kind.FOUND) || step.change() == 0;
            if (says) {
                versions.add(new Version(
                        versions.size() + 1,
                        step.change(),
                        step.occasion(),
                        step.kind() == Kind.ASIDE,
                        curation(step.words())));
            }
        }
        return versions;
    }

    /** The oldest first. */
    private List<Step> steps(PaperId id) {
        List<Found> all = found(id);
        List<Step> steps = new ArrayList<>();
        @Nullable Map<String, @Nullable Object> words = now(id);
        for (Found one : all) {
            boolean aside = one.kind() == Kind.ASIDE;
            steps.add(new Step(one.change(), one.occasion(), one.kind(), aside ? one.after() : words));
            words = before(one, words);
        }
        if (words != null) {
            steps.add(new Step(0, new Occasion(firstAt(words), "", "", ""), Kind.FOUND, words));
        }
        Collections.reverse(steps);
        return steps;
    }

    private static Instant firstAt(Map<String, @Nullable Object> words) {
        Object at = words.get("changed_at");
        return at == null ? Instant.EPOCH : Instant.parse(at.toString());
    }

    private static @Nullable Map<String, @Nullable Object> before(
            Found one, @Nullable Map<String, @Nullable Object> words) {
        return switch (one.kind()) {
            case MADE -> null;
            case REMOVED -> one.before();
            case FOUND, ASIDE -> words;
            case CHANGED -> {
                Map<String, @Nullable Object> before = new LinkedHashMap<>(words == null ? Map.of() : words);
                before.putAll(one.before());
                yield before;
            }
        };
    }

    private List<Found> found(PaperId id) {
        return database.query(
                "SELECT c.id, c.at, c.who, c.host, c.command, r.kind, r.before, r.after FROM change_row r"
                        + " JOIN change c ON c.id = r.change_id WHERE r.paper_id = ? AND r.place = 'curation'"
                        + " ORDER BY r.id DESC",
                row -> new Found(
                        row.getLong("id"),
                        ChangeRows.occasion(row),
                        Kind.of(row.getString("kind")).orElseThrow(),
                        ChangeRows.values(row.getString("before")),
                        ChangeRows.values(row.getString("after"))),
                id.canonical());
    }

    private @Nullable Map<String, @Nullable Object> now(PaperId id) {
        RecordedTable table = RecordedTable.of("curation", database);
        List<String> rows = database.query(
                "SELECT " + table.image("curation") + " FROM curation WHERE paper_id = ?",
                row -> row.getString(1),
                id.canonical());
        return rows.isEmpty() ? null : ChangeRows.values(rows.get(0));
    }

    static Curation curation(@Nullable Map<String, @Nullable Object> words) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Object text = words == null ? null : words.get(PaperRow.column(field));
            if (text != null) {
                said.put(field, text.toString());
            }
        }
        return Curation.of(said);
    }

    /** Words as they stand in a row, for history. */
    static String json(Curation words) {
        Map<String, String> columns = new LinkedHashMap<>();
        words.words().forEach((field, text) -> columns.put(PaperRow.column(field), text));
        return Json.text(columns);
    }
}
