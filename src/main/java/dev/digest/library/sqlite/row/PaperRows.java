package dev.digest.library.sqlite.row;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.AddResult;
import dev.digest.library.LibraryPaper;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.history.DeletedCurations;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of {@code paper} and their related rows: curation and keys. The caller provides the transaction. */
public record PaperRows(SqliteDatabase database, PaperKeys keys) {
    /** SQL for writing, which is not built for read-only commands. */
    private static final class PaperStatements {
        static final String INSERT = "INSERT INTO paper (id, sequence, added_at, "
                + String.join(", ", PaperRow.COLUMNS)
                + ") VALUES (?, (SELECT coalesce(max(sequence), 0) + 1 FROM paper), ?"
                + ", ?".repeat(PaperRow.COLUMNS.size()) + ")";
        static final String REFRESH =
                "UPDATE paper SET " + String.join(" = ?, ", PaperRow.COLUMNS) + " = ? WHERE id = ?";
        private static final String FIELD_COLUMNS = String.join(", ", PaperRow.FIELD_COLUMNS);
        static final String CURATE = "INSERT INTO curation (paper_id, changed_at, assigned, " + FIELD_COLUMNS
                + ") VALUES (?, ?, ?" + ", ?".repeat(PaperRow.FIELD_COLUMNS.size())
                + ") ON CONFLICT (paper_id) DO UPDATE SET changed_at = excluded.changed_at, assigned = excluded.assigned, "
                + String.join(
                        ", ",
                        PaperRow.FIELD_COLUMNS.stream()
                                .map(word -> word + " = excluded." + word)
                                .toList());

        private PaperStatements() {}
    }

    public Optional<LibraryPaper> find(PaperId id) {
        return database.query(PaperRow.SELECT + "WHERE p.id = ?", PaperRow::entry, id.canonical()).stream()
                .findFirst();
    }

    public Set<PaperId> existing(Collection<PaperId> ids) {
        Set<PaperId> known = new LinkedHashSet<>();
        for (PaperId id : ids) {
            if (exists(id)) {
                known.add(id);
            }
        }
        return known;
    }

    private boolean exists(PaperId id) {
        return database.queryNumber("SELECT count(*) FROM paper WHERE id = ?", id.canonical()) > 0;
    }

    /** See {@link dev.digest.library.PaperStore#add}. */
    public AddResult add(List<Paper> papers, Curation words, boolean allowSame, Instant now) {
        List<PaperId> added = new ArrayList<>();
        List<PaperId> existing = new ArrayList<>();
        Map<PaperId, PaperId> same = new LinkedHashMap<>();
        for (Paper paper : papers) {
            Optional<PaperId> other = allowSame ? Optional.empty() : keys.findDuplicate(paper);
            if (exists(paper.id())) {
                existing.add(paper.id());
            } else if (other.isPresent()) {
                same.put(paper.id(), other.get());
            } else {
                insert(paper, words, now);
                added.add(paper.id());
            }
            if (allowSame) {
                keys.setApart(paper);
            }
        }
        return new AddResult(added, existing, same);
    }

    /** Adds a new paper, with its curation from before a removal and the given one on top. */
    public void insert(Paper paper, Curation words, Instant now) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, paper.id().canonical(), now.toString());
        values.addAll(PaperRow.values(paper));
        database.update(PaperStatements.INSERT, values.toArray());
        keys.write(paper);
        Curation all = new DeletedCurations(database).find(paper.id()).withChanges(words.fields());
        if (!all.fields().isEmpty()) {
            write(paper.id(), all, now);
        }
    }

    /** Replaces the metadata of existing papers. */
    public void refresh(List<Paper> papers) {
        for (Paper paper : papers) {
            List<@Nullable Object> values = PaperRow.values(paper);
            values.add(paper.id().canonical());
            if (database.update(PaperStatements.REFRESH, values.toArray()) > 0) {
                keys.write(paper);
            }
        }
    }

    /** Replaces a curation; writes nothing that is equal already. */
    public void write(PaperId id, Curation curation, Instant now) {
        LibraryPaper entry = find(id).orElseThrow(() -> Problem.of("library.unknown", id));
        if (entry.curation().equals(curation)) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, id.canonical(), now.toString(), assignedSequence(entry, curation));
        Arrays.stream(CurationField.values())
                .forEach(field -> values.add(curation.get(field).orElse(null)));
        database.update(PaperStatements.CURATE, values.toArray());
    }

    private @Nullable Long assignedSequence(LibraryPaper entry, Curation curation) {
        if (curation.get(CurationField.CATEGORY).isEmpty()) {
            return null;
        }
        if (curation.get(CurationField.CATEGORY).equals(entry.curation().get(CurationField.CATEGORY))) {
            return database.queryNumber(
                    "SELECT assigned FROM curation WHERE paper_id = ?",
                    entry.paper().id().canonical());
        }
        return database.queryNumber("SELECT coalesce(max(assigned), 0) + 1 FROM curation");
    }

    /** Removes a paper with its curation and keys. */
    public void remove(PaperId id) {
        database.update("DELETE FROM curation WHERE paper_id = ?", id.canonical());
        database.update("DELETE FROM paper_key WHERE paper_id = ?", id.canonical());
        database.update("DELETE FROM paper WHERE id = ?", id.canonical());
    }
}
