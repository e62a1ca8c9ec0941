package dev.digest.discovery.pool;

import dev.digest.discovery.SavedRanking;
import dev.digest.discovery.SavedRanking.SavedRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The latest saved rankings. */
record PoolRankings(PoolFile file) {
    private static final int KEPT = 10;

    void save(SavedRanking ranking) {
        file.inTransaction(() -> {
            remove("key = ?", ranking.key());
            file.update(
                    "INSERT INTO ranking (key, trained_at, picks, rejected, hidden) VALUES (?, ?, ?, ?, ?)",
                    ranking.key(),
                    ranking.trainedAt(),
                    ranking.picks(),
                    ranking.rejected(),
                    ranking.hidden());
            long number = file.number("SELECT max(number) FROM ranking");
            int at = 0;
            for (SavedRank place : ranking.places()) {
                file.update(
                        "INSERT INTO place (ranking, place, paper, score, reasons) VALUES (?, ?, ?, ?, ?)",
                        number,
                        at++,
                        place.paper(),
                        place.score(),
                        place.reasons());
            }
            remove("number <= ?", number - KEPT);
        });
    }

    private void remove(String which, Object value) {
        file.update("DELETE FROM place WHERE ranking IN (SELECT number FROM ranking WHERE " + which + ")", value);
        file.update("DELETE FROM ranking WHERE " + which, value);
    }

    Optional<SavedRanking> find(String key, int limit) {
        List<SavedRanking> found = new ArrayList<>();
        List<SavedRank> places = new ArrayList<>();
        file.query(
                "SELECT paper, score, reasons FROM place WHERE ranking = (SELECT number FROM ranking WHERE key = ?)"
                        + " ORDER BY place LIMIT ?",
                row -> places.add(new SavedRank(row.getString(1), row.getDouble(2), row.getString(3))),
                key,
                limit == 0 ? -1 : limit);
        file.query(
                "SELECT trained_at, picks, rejected, hidden FROM ranking WHERE key = ?",
                row -> found.add(
                        new SavedRanking(key, row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), places)),
                key);
        return found.stream().findFirst();
    }
}
