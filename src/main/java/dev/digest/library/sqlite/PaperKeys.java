package dev.digest.library.sqlite;

import dev.digest.format.Json;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The keys by which a paper is found under another id. */
record PaperKeys(SqliteDatabase database) {
    /** The paper that is here under another id. */
    Optional<PaperId> findDuplicate(Paper paper) {
        for (String key : DuplicateKeys.keys(paper)) {
            Optional<PaperId> same = database
                    .query(
                            "SELECT paper_id FROM paper_key WHERE key = ? AND paper_id <> ? ORDER BY paper_id LIMIT 1",
                            row -> PaperId.ofCanonical(row.getString(1)),
                            key,
                            paper.id().canonical())
                    .stream()
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
        }
        return Optional.empty();
    }

    /** The issue, other than one, that holds the paper under whichever id. */
    OptionalInt issueHolding(Paper paper, int butNot) {
        for (String key : DuplicateKeys.keys(paper)) {
            List<Integer> holders = database.query(
                    "SELECT ip.issue_number FROM paper_key k JOIN issue_paper ip ON ip.paper_id = k.paper_id"
                            + " WHERE k.key = ? AND ip.issue_number <> ? ORDER BY ip.issue_number LIMIT 1",
                    row -> row.getInt(1),
                    key,
                    butNot);
            if (!holders.isEmpty()) {
                return OptionalInt.of(holders.get(0));
            }
        }
        return OptionalInt.empty();
    }

    /** Of papers that are here, those that an issue other than one holds under whichever id, with that issue. */
    Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> papers, int butNot) {
        Map<PaperId, Integer> held = new LinkedHashMap<>();
        database.scan(
                "SELECT own.paper_id, min(ip.issue_number) FROM json_each(?) wanted"
                        + " JOIN paper_key own ON own.paper_id = wanted.value"
                        + " JOIN paper_key other ON other.key = own.key"
                        + " JOIN issue_paper ip ON ip.paper_id = other.paper_id"
                        + " WHERE ip.issue_number <> ? GROUP BY own.paper_id",
                row -> {
                    held.put(PaperId.ofCanonical(row.getString(1)), row.getInt(2));
                    return true;
                },
                Json.text(papers.stream().map(PaperId::canonical).toList()),
                butNot);
        return held;
    }

    /** Touches nothing of what is the same already. */
    void write(Paper paper) {
        String id = paper.id().canonical();
        Set<String> wanted = new LinkedHashSet<>(DuplicateKeys.keys(paper));
        List<String> here = database.query("SELECT key FROM paper_key WHERE paper_id = ?", row -> row.getString(1), id);
        for (String key : here) {
            if (!wanted.remove(key)) {
                database.update("DELETE FROM paper_key WHERE key = ? AND paper_id = ?", key, id);
            }
        }
        for (String key : wanted) {
            database.update("INSERT INTO paper_key (key, paper_id) VALUES (?, ?)", key, id);
        }
    }
}
