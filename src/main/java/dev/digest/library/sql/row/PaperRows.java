package dev.digest.library.sql.row;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.AddResult;
import dev.digest.library.LibraryPaper;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.history.DeletedCurations;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of {@code paper} and their related rows: curation and keys. The caller provides the transaction. */
public record PaperRows(SqlDatabase database, PaperKeys keys) {
    public Optional<LibraryPaper> find(PaperId id) {
        return database.query(PaperRow.SELECT + "WHERE p.id = ?", PaperRow::entry, id.canonical()).stream()
                .findFirst();
    }

    /** Papers by their ids, in the order of these. */
    public Map<PaperId, LibraryPaper> findAll(Collection<PaperId> ids) {
        Map<PaperId, LibraryPaper> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.query(
                            PaperRow.SELECT + "WHERE " + database.dialect().isIn("p.id"),
                            PaperRow::entry,
                            canonical(ids))
                    .forEach(paper -> found.put(paper.paper().id(), paper));
        }
        Map<PaperId, LibraryPaper> ordered = new LinkedHashMap<>();
        ids.forEach(id -> ordered.computeIfAbsent(id, found::get));
        return ordered;
    }

    /** Those of the ids that are in the library. */
    public Set<PaperId> existing(Collection<PaperId> ids) {
        Set<String> found = new HashSet<>(database.query(
                "SELECT id FROM paper WHERE " + database.dialect().isIn("id"),
                row -> row.getString(1),
                canonical(ids)));
        Set<PaperId> known = new LinkedHashSet<>(ids);
        known.removeIf(id -> !found.contains(id.canonical()));
        return known;
    }

    private Object canonical(Collection<PaperId> ids) {
        return database.dialect().list(ids.stream().map(PaperId::canonical).toList());
    }

    /** See {@link dev.digest.library.PaperStore#add}. */
    public AddResult add(List<Paper> papers, Curation words, boolean allowSame, Instant now) {
        List<PaperId> existing = new ArrayList<>();
        Map<PaperId, PaperId> same = new LinkedHashMap<>();
        List<Paper> fresh = new ArrayList<>();
        DuplicateSearch duplicates = keys.search(papers);
        for (Paper paper : papers) {
            Optional<PaperId> other = allowSame ? Optional.empty() : duplicates.find(paper);
            if (duplicates.isPresent(paper.id())) {
                existing.add(paper.id());
            } else if (other.isPresent()) {
                same.put(paper.id(), other.get());
            } else {
                fresh.add(paper);
                duplicates.add(paper);
            }
            if (allowSame) {
                duplicates.setApart(paper);
            }
        }
        insert(fresh, duplicates::keys, words, now);
        keys.setApart(duplicates.setApart());
        return new AddResult(fresh.stream().map(Paper::id).toList(), existing, same);
    }

    /** Adds new papers, each with its curation from before a removal and the given one on top. */
    public void insert(List<Paper> papers, Curation words, Instant now) {
        insert(papers, DuplicateKeys::keys, words, now);
    }

    private void insert(List<Paper> papers, Function<Paper, Set<String>> duplicateKeys, Curation words, Instant now) {
        if (papers.isEmpty()) {
            return;
        }
        List<PaperId> ids = papers.stream().map(Paper::id).toList();
        Map<PaperId, Curation> deleted = new DeletedCurations(database).find(ids);
        Map<PaperId, Curation> curations = new LinkedHashMap<>();
        ids.forEach(
                id -> curations.put(id, deleted.getOrDefault(id, Curation.NONE).withChanges(words.fields())));
        long sequence = database.queryNumber("SELECT coalesce(max(sequence), 0) FROM paper");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Paper paper : papers) {
            Map<String, @Nullable Object> row = PaperRow.columns(paper);
            row.put("sequence", ++sequence);
            row.put("added_at", now.toString());
            rows.add(row);
        }
        database.tables().insert("paper", rows);
        keys.insert(papers, duplicateKeys);
        Map<PaperId, CurrentCuration> none = new HashMap<>();
        ids.forEach(id -> none.put(id, CurrentCuration.NONE));
        write(none, curations, now);
    }

    /** Replaces the metadata of existing papers. */
    public void refresh(List<Paper> papers) {
        Map<String, Map<String, @Nullable Object>> before = database.tables()
                .find("paper", papers.stream().map(PaperRow::columns).toList());
        AuditedTable table = database.tables().table("paper");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Paper> present = new ArrayList<>();
        for (Paper paper : papers) {
            Map<String, @Nullable Object> columns = PaperRow.columns(paper);
            Map<String, @Nullable Object> old = before.get(table.keyOf(columns));
            if (old != null) {
                columns.put("sequence", old.get("sequence"));
                columns.put("added_at", old.get("added_at"));
                rows.add(columns);
                present.add(paper);
            }
        }
        database.tables().save("paper", before, rows);
        keys.write(present);
    }

    /**
     * The curation that a paper has.
     *
     * @param assigned the order in which it got its category
     */
    private record CurrentCuration(
            Curation curation, @Nullable Long assigned) {
        static final CurrentCuration NONE = new CurrentCuration(Curation.NONE, null);
    }

    /** Replaces curations; writes nothing that is equal already. */
    public void curate(Map<PaperId, Curation> curations, Instant now) {
        Map<PaperId, CurrentCuration> current = new HashMap<>();
        database.scan(
                "SELECT p.id, c.assigned, " + PaperRow.CURATION + " FROM paper p LEFT JOIN curation c"
                        + " ON c.paper_id = p.id WHERE " + database.dialect().isIn("p.id"),
                row -> {
                    long assigned = row.getLong(2);
                    CurrentCuration curation =
                            new CurrentCuration(PaperRow.curation(row), row.wasNull() ? null : assigned);
                    current.put(PaperId.ofCanonical(row.getString(1)), curation);
                    return true;
                },
                canonical(curations.keySet()));
        write(current, curations, now);
    }

    private void write(Map<PaperId, CurrentCuration> current, Map<PaperId, Curation> curations, Instant now) {
        long[] last = {-1};
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        curations.forEach((id, curation) -> {
            CurrentCuration before = current.get(id);
            if (before == null) {
                throw Problem.of(ProblemCode.LIBRARY_UNKNOWN, id);
            }
            if (!before.curation().equals(curation)) {
                Map<String, @Nullable Object> row = RecordedTables.row("paper_id", id.canonical());
                row.put("changed_at", now.toString());
                row.put("assigned", assignedSequence(before, curation, last));
                curation.fields().forEach((field, text) -> row.put(field.column(), text));
                rows.add(row);
            }
        });
        database.tables().save("curation", rows);
    }

    private @Nullable Long assignedSequence(CurrentCuration before, Curation curation, long[] last) {
        if (curation.get(CurationField.CATEGORY).isEmpty()) {
            return null;
        }
        if (curation.get(CurationField.CATEGORY).equals(before.curation().get(CurationField.CATEGORY))) {
            return before.assigned();
        }
        if (last[0] < 0) {
            last[0] = database.queryNumber("SELECT coalesce(max(assigned), 0) FROM curation");
        }
        return ++last[0];
    }

    /** Removes papers with their curations and keys. */
    public void remove(Collection<PaperId> ids) {
        List<String> removed = ids.stream().map(PaperId::canonical).toList();
        database.tables().delete("curation", "paper_id", removed);
        database.tables().delete("paper_key", "paper_id", removed);
        database.tables().delete("paper", "id", removed);
    }
}
