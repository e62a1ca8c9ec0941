package dev.digest.discovery.pool;

import dev.digest.discovery.ComputedRanking;
import dev.digest.discovery.Ranking;
import dev.digest.discovery.Ranking.RankedPlace;
import dev.digest.discovery.Ranking.RankingSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The latest saved rankings. */
record PoolRankings(PoolFile file) {
    static final List<String> TABLES = List.of(
            "CREATE TABLE ranking (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, trained_at TEXT NOT NULL,"
                    + " picks INTEGER NOT NULL, rejected INTEGER NOT NULL, papers INTEGER NOT NULL,"
                    + " hidden INTEGER NOT NULL) STRICT",
            "CREATE TABLE place (ranking INTEGER NOT NULL, rank INTEGER NOT NULL, paper TEXT NOT NULL,"
                    + " score REAL NOT NULL, lot INTEGER NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (ranking, rank))"
                    + " STRICT, WITHOUT ROWID",
            "CREATE INDEX place_lot ON place (ranking, lot, rank)");

    private static final int KEPT = 10;

    void save(String key, ComputedRanking ranking) {
        RankingSummary summary = ranking.summary();
        file.inTransaction(() -> {
            remove("key = ?", key);
            file.update(
                    "INSERT INTO ranking (key, trained_at, picks, rejected, papers, hidden) VALUES (?, ?, ?, ?, ?, ?)",
                    key,
                    summary.trainedAt(),
                    summary.picks(),
                    summary.rejected(),
                    summary.papers(),
                    summary.hidden());
            long number = file.number("SELECT max(number) FROM ranking");
            for (RankedPlace place : ranking.places()) {
                file.update(
                        "INSERT INTO place (ranking, rank, paper, score, lot, reasons) VALUES (?, ?, ?, ?, ?, ?)",
                        number,
                        place.rank(),
                        place.paper(),
                        place.score(),
                        place.lot(),
                        place.reasons());
            }
            remove("number <= ?", number - KEPT);
        });
    }

    private void remove(String which, Object value) {
        file.update("DELETE FROM place WHERE ranking IN (SELECT number FROM ranking WHERE " + which + ")", value);
        file.update("DELETE FROM ranking WHERE " + which, value);
    }

    Optional<Ranking> find(String key) {
        List<Ranking> found = new ArrayList<>();
        file.query(
                "SELECT number, trained_at, picks, rejected, papers, hidden FROM ranking WHERE key = ?",
                row -> found.add(new SavedRanking(
                        file,
                        row.getLong(1),
                        new RankingSummary(
                                row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))),
                key);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }
}
