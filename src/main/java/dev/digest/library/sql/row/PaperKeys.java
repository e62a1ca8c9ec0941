package dev.digest.library.sql.row;

import dev.digest.format.Json;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a paper is found under another id. A key that an editor declared not to identify a paper is stored
 * a second time, marked {@value #APART}.
 */
public record PaperKeys(SqlDatabase database) {
    private static final String APART = "apart:";

    private static final String OTHERS = "SELECT k.paper_id FROM paper_key k WHERE k.key = ? AND k.paper_id <> ?"
            + " AND NOT EXISTS (SELECT 1 FROM paper_key a"
            + " WHERE a.key = '" + APART
            + "' || k.key AND a.paper_id IN (k.paper_id, ?)) ORDER BY k.paper_id LIMIT 100";

    /** SQL for the same of many: its parameter is a JSON list of pairs of id and key, whose order is the place. */
    private String othersOfAll() {
        return "SELECT w.key AS place, w.value ->> 0 AS id, w.value ->> 1 AS shared, k.paper_id AS other FROM "
                + database.dialect().tuples("w")
                + " JOIN paper_key k ON k.key = w.value ->> 1 WHERE k.paper_id <> w.value ->> 0"
                + " AND NOT EXISTS (SELECT 1 FROM paper_key a WHERE a.key = '" + APART + "' || k.key"
                + " AND a.paper_id IN (k.paper_id, w.value ->> 0))";
    }

    /** The same, and of a list of ids, the second parameter, those that exist, without a key. */
    private String othersAndPresent() {
        return othersOfAll() + " UNION ALL SELECT 0, p.id, NULL, p.id FROM "
                + database.dialect().texts("v") + " CROSS JOIN paper p WHERE p.id = v.value";
    }

    private static String inOrder(String others) {
        return "SELECT id, shared, other FROM (" + others + ") found ORDER BY place, other";
    }

    /** The same paper under another id. For a paper without an id, a title that several papers share is no match. */
    public Optional<PaperId> findDuplicate(Paper paper) {
        for (String key : DuplicateKeys.keys(paper)) {
            List<PaperId> same = same(key, paper.id());
            if (isCertain(key, same)) {
                return Optional.of(same.get(0));
            }
        }
        return Optional.empty();
    }

    static boolean isCertain(String key, List<PaperId> same) {
        return !same.isEmpty() && (same.size() == 1 || !key.startsWith(DuplicateKeys.TITLE));
    }

    /** The same for many papers, in one query. */
    public Map<PaperId, PaperId> findDuplicates(Collection<Paper> papers) {
        DuplicateSearch search = search(papers);
        Map<PaperId, PaperId> found = new LinkedHashMap<>();
        papers.forEach(paper -> search.find(paper).ifPresent(other -> found.put(paper.id(), other)));
        return found;
    }

    /** A search for duplicates of these papers, in the library and among them. */
    DuplicateSearch search(Collection<Paper> papers) {
        DuplicateSearch search = new DuplicateSearch();
        database.scan(
                inOrder(othersAndPresent()),
                row -> {
                    PaperId other = PaperId.ofCanonical(row.getString(3));
                    if (row.getString(2) == null) {
                        search.addPresent(other);
                    } else {
                        search.addStored(row.getString(1), row.getString(2), other);
                    }
                    return true;
                },
                pairs(papers, search::keys),
                database.dialect()
                        .list(papers.stream()
                                .map(paper -> paper.id().canonical())
                                .toList()));
        return search;
    }

    private static String pairs(Collection<Paper> papers, Function<Paper, Set<String>> keys) {
        Set<List<String>> pairs = new LinkedHashSet<>();
        papers.forEach(paper ->
                keys.apply(paper).forEach(key -> pairs.add(List.of(paper.id().canonical(), key))));
        return Json.text(pairs);
    }

    /** Papers that share a key with one of these, without proof that they are the same. */
    public Map<PaperId, List<PaperId>> papersWithEqualTitles(Collection<Paper> papers) {
        Map<PaperId, List<PaperId>> equal = new HashMap<>();
        database.scan(
                inOrder(othersOfAll()),
                row -> {
                    PaperId own = PaperId.ofCanonical(row.getString(1));
                    PaperId other = PaperId.ofCanonical(row.getString(3));
                    if (!DuplicateKeys.proves(row.getString(2), own, other)) {
                        addOnce(equal.computeIfAbsent(own, id -> new ArrayList<>()), other);
                    }
                    return true;
                },
                pairs(papers, DuplicateKeys::keys));
        return equal;
    }

    private static void addOnce(List<PaperId> few, PaperId id) {
        if (!few.contains(id)) {
            few.add(id);
        }
    }

    private List<PaperId> same(String key, PaperId id) {
        return others(key, id).stream()
                .filter(other -> DuplicateKeys.proves(key, id, other))
                .toList();
    }

    private List<PaperId> others(String key, PaperId id) {
        return database.query(
                OTHERS, row -> PaperId.ofCanonical(row.getString(1)), key, id.canonical(), id.canonical());
    }

    /** The other issue that contains the paper, under any id. */
    public OptionalInt issueHolding(Paper paper, int butNot) {
        Set<PaperId> names = new LinkedHashSet<>();
        names.add(paper.id());
        DuplicateKeys.keys(paper).forEach(key -> names.addAll(same(key, paper.id())));
        for (PaperId name : names) {
            OptionalInt holder = holder(name, butNot);
            if (holder.isPresent()) {
                return holder;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt holder(PaperId id, int butNot) {
        return database
                .query(
                        "SELECT issue_number FROM issue_paper WHERE paper_id = ? AND issue_number <> ?"
                                + " ORDER BY issue_number LIMIT 1",
                        row -> row.getInt(1),
                        id.canonical(),
                        butNot)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Those of the papers that are in another issue, under any id, with that issue. */
    public Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> papers, int butNot) {
        Map<PaperId, Integer> held = new LinkedHashMap<>();
        database.scan(
                "SELECT own.paper_id, other.paper_id, own.key, ip.issue_number FROM "
                        + database.dialect().texts("wanted")
                        + " JOIN paper_key own ON own.paper_id = wanted.value"
                        + " JOIN paper_key other ON other.key = own.key"
                        + " JOIN issue_paper ip ON ip.paper_id = other.paper_id"
                        + " WHERE ip.issue_number <> ? AND (own.paper_id = other.paper_id OR NOT EXISTS"
                        + " (SELECT 1 FROM paper_key a WHERE a.key = '" + APART + "' || own.key"
                        + " AND a.paper_id IN (own.paper_id, other.paper_id))) ORDER BY own.paper_id",
                row -> {
                    PaperId own = PaperId.ofCanonical(row.getString(1));
                    PaperId other = PaperId.ofCanonical(row.getString(2));
                    if (own.equals(other) || DuplicateKeys.proves(row.getString(3), own, other)) {
                        held.merge(own, row.getInt(4), Math::min);
                    }
                    return true;
                },
                database.dialect().list(papers.stream().map(PaperId::canonical).toList()),
                butNot);
        return held;
    }

    /** Those of the papers whose title others share, with these. */
    public Map<PaperId, List<PaperId>> equalTitles(Collection<PaperId> papers) {
        Map<PaperId, List<PaperId>> equal = new HashMap<>();
        database.scan(
                "SELECT own.paper_id, other.paper_id, own.key FROM "
                        + database.dialect().texts("wanted")
                        + " JOIN paper_key own ON own.paper_id = wanted.value"
                        + " JOIN paper_key other ON other.key = own.key AND other.paper_id <> own.paper_id"
                        + " WHERE NOT EXISTS (SELECT 1 FROM paper_key a WHERE a.key = '" + APART + "' || own.key"
                        + " AND a.paper_id IN (own.paper_id, other.paper_id)) ORDER BY other.paper_id",
                row -> {
                    PaperId own = PaperId.ofCanonical(row.getString(1));
                    PaperId other = PaperId.ofCanonical(row.getString(2));
                    if (!DuplicateKeys.proves(row.getString(3), own, other)) {
                        equal.computeIfAbsent(own, id -> new ArrayList<>()).add(other);
                    }
                    return true;
                },
                database.dialect().list(papers.stream().map(PaperId::canonical).toList()));
        return equal;
    }

    /** Declares keys, by paper, not to identify it. */
    void setApart(Map<PaperId, List<String>> apart) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        apart.forEach((paper, keys) -> keys.forEach(key -> rows.add(keyRow(APART + key, paper))));
        database.tables().insert("paper_key", rows);
    }

    private static Map<String, @Nullable Object> keyRow(String key, PaperId paper) {
        return RecordedTables.row("key", key, "paper_id", paper.canonical());
    }

    /** The keys declared not to identify a paper, by paper. */
    public Map<PaperId, Set<String>> apart() {
        Map<PaperId, Set<String>> apart = new HashMap<>();
        database.scan(
                "SELECT paper_id, key FROM paper_key WHERE key >= ? AND key < ?",
                row -> {
                    apart.computeIfAbsent(PaperId.ofCanonical(row.getString(1)), id -> new HashSet<>())
                            .add(row.getString(2).substring(APART.length()));
                    return true;
                },
                APART,
                APART.replace(':', ';'));
        return apart;
    }

    /** Writes the keys of new papers. */
    void insert(List<Paper> papers, Function<Paper, Set<String>> keys) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        papers.forEach(paper -> keys.apply(paper).forEach(key -> rows.add(keyRow(key, paper.id()))));
        database.tables().insert("paper_key", rows);
    }

    /** Replaces the keys of papers. Writes nothing that is equal already; keeps editors' declarations. */
    public void write(List<Paper> papers) {
        Set<List<String>> here = new LinkedHashSet<>(database.query(
                "SELECT key, paper_id FROM paper_key WHERE "
                        + database.dialect().isIn("paper_id") + " ORDER BY paper_id, key",
                row -> List.of(row.getString(1), row.getString(2)),
                database.dialect()
                        .list(papers.stream()
                                .map(paper -> paper.id().canonical())
                                .toList())));
        Set<List<String>> wanted = new LinkedHashSet<>();
        papers.forEach(paper -> DuplicateKeys.keys(paper)
                .forEach(key -> wanted.add(List.of(key, paper.id().canonical()))));
        Set<List<String>> gone = new LinkedHashSet<>(here);
        gone.removeIf(key -> wanted.contains(key) || key.get(0).startsWith(APART));
        wanted.removeAll(here);
        database.tables().delete("paper_key", rows(gone));
        database.tables().insert("paper_key", rows(wanted));
    }

    private static List<Map<String, @Nullable Object>> rows(Set<List<String>> keys) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(RecordedTables.row("key", key.get(0), "paper_id", key.get(1))));
        return rows;
    }
}
