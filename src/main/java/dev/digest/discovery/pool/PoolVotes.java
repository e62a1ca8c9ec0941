package dev.digest.discovery.pool;

import dev.digest.discovery.PaperVotes;
import dev.digest.format.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The votes for papers, whether these are in the pool or not. */
record PoolVotes(PoolFile file, PoolRows rows) {
    private static final String SELECT = "SELECT paper, votes, organization FROM vote";

    void save(Collection<PaperVotes> votes) {
        if (votes.isEmpty()) {
            return;
        }
        file.inTransaction(() -> {
            int changed = 0;
            for (PaperVotes one : votes) {
                changed += file.update(
                        "INSERT INTO vote (paper, votes, organization) VALUES (?, ?, ?)"
                                + " ON CONFLICT (paper) DO UPDATE SET votes = excluded.votes,"
                                + " organization = excluded.organization"
                                + " WHERE votes <> excluded.votes OR organization IS NOT excluded.organization",
                        one.paper(),
                        one.votes(),
                        one.organization().orElse(null));
            }
            if (changed > 0) {
                rows.countRevision();
            }
        });
    }

    Map<String, PaperVotes> all() {
        Map<String, PaperVotes> votes = new HashMap<>();
        read(SELECT, votes);
        return votes;
    }

    Map<String, PaperVotes> find(Collection<String> ids) {
        Map<String, PaperVotes> votes = new HashMap<>();
        read(SELECT + " WHERE paper IN (SELECT value FROM json_each(?))", votes, Json.text(List.copyOf(ids)));
        return votes;
    }

    private void read(String sql, Map<String, PaperVotes> votes, Object... values) {
        file.query(
                sql,
                row -> {
                    String paper = row.getString(1);
                    votes.put(paper, new PaperVotes(paper, row.getInt(2), Optional.ofNullable(row.getString(3))));
                },
                values);
    }

    /** Deletes the votes for papers that are not in the pool any more. */
    void removeOld() {
        file.update("DELETE FROM vote WHERE paper NOT IN (SELECT id FROM paper)");
    }
}
