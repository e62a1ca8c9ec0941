package dev.digest.discovery.pool;

import dev.digest.discovery.Ranking;
import java.util.ArrayList;
import java.util.List;

/** A ranking in the pool's file, of which only those places are read that are asked for. */
record SavedRanking(PoolFile file, long number, RankingSummary summary) implements Ranking {
    private static final String SELECT = "SELECT rank, paper, score, reasons FROM place";

    @Override
    public List<RankedPlace> places(int first, int last) {
        return read(SELECT + " WHERE ranking = ? AND rank BETWEEN ? AND ? ORDER BY rank", number, first, last);
    }

    @Override
    public List<RankedPlace> drawn(int first, int last, int most) {
        // In the order of the index the first few are found soon; otherwise all of the range would be read and sorted.
        return read(
                SELECT + " INDEXED BY place_lot WHERE ranking = ? AND rank BETWEEN ? AND ? ORDER BY lot, rank LIMIT ?",
                number,
                first,
                last,
                most);
    }

    private List<RankedPlace> read(String sql, Object... values) {
        List<RankedPlace> places = new ArrayList<>();
        file.query(
                sql,
                row -> places.add(new RankedPlace(row.getInt(1), row.getString(2), row.getDouble(3), row.getString(4))),
                values);
        return places;
    }
}
