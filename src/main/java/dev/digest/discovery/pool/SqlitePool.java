package dev.digest.discovery.pool;

import dev.digest.discovery.ComputedRanking;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.Ranking;
import dev.digest.discovery.SearchQuery;
import dev.digest.format.IsoDate;
import dev.digest.format.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The pool in one SQLite file, which several processes may have open at once. */
public final class SqlitePool implements PaperPool {
    private final PoolFile file;
    private final PoolRows rows;
    private final PoolRankings rankings;
    private final PoolVotes votes;

    private SqlitePool(PoolFile file) {
        this.file = file;
        this.rows = new PoolRows(file);
        this.rankings = new PoolRankings(file);
        this.votes = new PoolVotes(file, rows);
    }

    /**
     * Opens the pool in a file, creating it if there is none that can be read.
     *
     * @throws dev.digest.problem.Problem {@code pool.busy}, {@code pool.failed}
     */
    public static SqlitePool open(Path path) {
        return new SqlitePool(PoolSchema.open(path));
    }

    @Override
    public LoadResult load(Consumer<Consumer<NewPaper>> source) {
        PoolLoader loader = new PoolLoader(file, rows);
        try {
            source.accept(loader::take);
        } finally {
            loader.flush();
        }
        return loader.result();
    }

    @Override
    public void read(LocalDate from, LocalDate until, Consumer<NewPaper> reader) {
        file.query(
                "SELECT " + PoolRows.COLUMNS + " FROM paper p WHERE announced BETWEEN ? AND ? ORDER BY number",
                row -> reader.accept(PoolRows.paper(row)),
                from.toString(),
                until.toString());
    }

    @Override
    public Map<String, NewPaper> find(Collection<String> ids) {
        Map<String, NewPaper> found = new HashMap<>();
        file.query(
                "SELECT " + PoolRows.COLUMNS + " FROM paper p WHERE id IN (SELECT value FROM json_each(?))",
                row -> {
                    NewPaper paper = PoolRows.paper(row);
                    found.put(paper.id(), paper);
                },
                Json.text(List.copyOf(ids)));
        Map<String, NewPaper> inOrder = new LinkedHashMap<>();
        for (String id : ids) {
            NewPaper paper = found.get(id);
            if (paper != null) {
                inOrder.put(id, paper);
            }
        }
        return inOrder;
    }

    @Override
    public List<NewPaper> search(SearchQuery query, int limit) {
        return new PoolSearch(file).search(query, limit);
    }

    @Override
    public long remove(LocalDate before, Set<String> butNot) {
        List<Long> numbers = new ArrayList<>();
        file.query(
                "SELECT number, id FROM paper WHERE announced < ?",
                row -> {
                    if (!butNot.contains(row.getString(2))) {
                        numbers.add(row.getLong(1));
                    }
                },
                before.toString());
        if (!numbers.isEmpty()) {
            file.inTransaction(() -> {
                for (long number : numbers) {
                    file.update("DELETE FROM word WHERE rowid = ?", number);
                    file.update("DELETE FROM paper WHERE number = ?", number);
                }
                votes.removeOld();
                rows.countRevision();
            });
        }
        return numbers.size();
    }

    @Override
    public long size() {
        return file.number("SELECT count(*) FROM paper");
    }

    @Override
    public Optional<LocalDate> lastDay() {
        List<String> days = new ArrayList<>();
        file.query("SELECT announced FROM paper ORDER BY announced DESC LIMIT 1", row -> days.add(row.getString(1)));
        return days.isEmpty() ? Optional.empty() : Optional.of(IsoDate.parse(days.get(0)));
    }

    @Override
    public void markComplete(String feed, LocalDate day, int papers) {
        file.update(
                "INSERT INTO seen (feed, day, papers) VALUES (?, ?, ?)"
                        + " ON CONFLICT (feed, day) DO UPDATE SET papers = max(papers, excluded.papers)",
                feed,
                day.toString(),
                papers);
    }

    @Override
    public SortedMap<LocalDate, Integer> completeDays(String feed, LocalDate from) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        file.query(
                "SELECT day, papers FROM seen WHERE feed = ? AND day >= ?",
                row -> days.put(IsoDate.parse(row.getString(1)), row.getInt(2)),
                feed,
                from.toString());
        return days;
    }

    @Override
    public void saveVotes(Collection<PaperVotes> some) {
        votes.save(some);
    }

    @Override
    public Map<String, PaperVotes> votes() {
        return votes.all();
    }

    @Override
    public Map<String, PaperVotes> votes(Collection<String> ids) {
        return votes.find(ids);
    }

    @Override
    public long revision() {
        return file.number("SELECT value FROM state WHERE name = 'revision'");
    }

    @Override
    public void save(String key, ComputedRanking ranking) {
        rankings.save(key, ranking);
    }

    @Override
    public Optional<Ranking> ranking(String key) {
        return rankings.find(key);
    }

    @Override
    public void close() {
        file.close();
    }
}
