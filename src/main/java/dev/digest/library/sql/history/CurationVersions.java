package dev.digest.library.sql.history;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.format.Json;
import dev.digest.library.CommandInvocation;
import dev.digest.library.CurationVersion;
import dev.digest.library.RecordChange.RecordChangeKind;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions of a paper's curation, reconstructed backwards from the current one. */
record CurationVersions(SqlDatabase database) {
    /** A change of the curation and the text after it; null when there was no row. */
    private record VersionStep(
            long change,
            CommandInvocation invocation,
            RecordChangeKind kind,
            @Nullable Map<String, @Nullable Object> columns) {}

    private record CurationChange(
            long change,
            CommandInvocation invocation,
            RecordChangeKind kind,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {}

    List<CurationVersion> list(PaperId id) {
        List<CurationVersion> versions = new ArrayList<>();
        List<VersionStep> steps = steps(id);
        for (int i = 0; i < steps.size(); i++) {
            VersionStep step = steps.get(i);
            boolean last = i + 1 == steps.size() || steps.get(i + 1).change() != step.change();
            boolean says = step.kind() == RecordChangeKind.CONFLICTING
                    || (last && step.kind() != RecordChangeKind.BASELINE)
                    || step.change() == 0;
            if (says) {
                versions.add(new CurationVersion(
                        versions.size() + 1,
                        step.change(),
                        step.invocation(),
                        step.kind() == RecordChangeKind.CONFLICTING,
                        curation(step.columns())));
            }
        }
        return versions;
    }

    /** The steps, oldest first. */
    private List<VersionStep> steps(PaperId id) {
        List<CurationChange> all = changesOf(id);
        List<VersionStep> steps = new ArrayList<>();
        @Nullable Map<String, @Nullable Object> words = now(id);
        for (CurationChange one : all) {
            boolean aside = one.kind() == RecordChangeKind.CONFLICTING;
            steps.add(new VersionStep(one.change(), one.invocation(), one.kind(), aside ? one.after() : words));
            words = before(one, words);
        }
        if (words != null) {
            steps.add(new VersionStep(
                    0, new CommandInvocation(firstAt(words), "", "", ""), RecordChangeKind.BASELINE, words));
        }
        Collections.reverse(steps);
        return steps;
    }

    private static Instant firstAt(Map<String, @Nullable Object> words) {
        Object at = words.get("changed_at");
        return at == null ? Instant.EPOCH : Instant.parse(at.toString());
    }

    private static @Nullable Map<String, @Nullable Object> before(
            CurationChange one, @Nullable Map<String, @Nullable Object> words) {
        return switch (one.kind()) {
            case CREATED -> null;
            case DELETED -> one.before();
            case BASELINE, CONFLICTING -> words;
            case UPDATED -> {
                Map<String, @Nullable Object> before = new LinkedHashMap<>(words == null ? Map.of() : words);
                before.putAll(one.before());
                yield before;
            }
        };
    }

    private List<CurationChange> changesOf(PaperId id) {
        database.flushHistory();
        return database.query(
                "SELECT c.id, c.at, c.who, c.host, c.command, r.kind, r.before, r.after FROM change_row r"
                        + " JOIN change c ON c.id = r.change_id WHERE r.paper_id = ? AND r.place = 'curation'"
                        + " ORDER BY r.id DESC",
                row -> new CurationChange(
                        row.getLong("id"),
                        ChangeRows.readInvocation(row),
                        RecordChangeKind.of(row.getString("kind")).orElseThrow(),
                        ChangeRows.values(row.getString("before")),
                        ChangeRows.values(row.getString("after"))),
                id.canonical());
    }

    private @Nullable Map<String, @Nullable Object> now(PaperId id) {
        return database.tables().findKeys("curation", List.of(List.of(id.canonical()))).values().stream()
                .findFirst()
                .orElse(null);
    }

    static Curation curation(@Nullable Map<String, @Nullable Object> words) {
        Map<CurationField, String> said = new EnumMap<>(CurationField.class);
        for (CurationField field : CurationField.values()) {
            Object text = words == null ? null : words.get(field.column());
            if (text != null) {
                said.put(field, text.toString());
            }
        }
        return Curation.of(said);
    }

    /** The row image of a curation, for the history. */
    static String json(Curation words) {
        Map<String, String> columns = new LinkedHashMap<>();
        words.fields().forEach((field, text) -> columns.put(field.column(), text));
        return Json.text(columns);
    }
}
