package dev.digest.library.sqlite.search;

import dev.digest.library.sql.row.TextIndex;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The index of a library in a file. Triggers mark papers whose texts have changed as waiting; a search reads these.
 * When many are waiting they are indexed together, which takes much less time than one by one.
 */
public final class SqliteTextIndex implements TextIndex {
    private static final String WAITING = "SELECT sequence FROM paper_listing WHERE indexed = 0";
    /** A paper that is written makes at least so many rows. */
    private static final int ROWS_OF_A_PAPER = 4;

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final SqliteDatabase database;
    private final Limits limits;
    private long otherRows;

    /**
     * What is worth the effort. Whatever these are, the same papers are found.
     *
     * @param unindexed a smaller library is read as a whole
     * @param share candidates are read one by one: if they are more than one in this many, reading all papers is faster
     * @param waiting so many papers are left waiting
     * @param atOnce so many are indexed at most by a command that has not written them itself
     */
    public record Limits(int unindexed, int share, int waiting, int atOnce) {
        /** Those of libraries outside of tests. */
        public static final Limits USUAL = new Limits(2000, 5, 2000, 4000);
    }

    /**
     * @param database after it was migrated: what that wrote does not count as this command's own, or whichever came
     *     first after an upgrade would index for long. Searches do it, little by little.
     */
    public SqliteTextIndex(SqliteDatabase database, Limits limits) {
        this.database = database;
        this.limits = limits;
        this.otherRows = database.writtenRows();
    }

    @Override
    public Optional<Condition> narrow(List<String> texts, String sequence) {
        GramQuery query = new GramQuery();
        texts.forEach(query::add);
        if (query.grams().isEmpty() && query.beginnings().isEmpty()) {
            return Optional.empty();
        }
        try {
            return candidates(query)
                    .map(candidates -> new Condition(
                            database.dialect().isIn(sequence),
                            List.of(database.dialect().list(candidates))));
        } catch (Problem problem) {
            // A damaged index is the doctor's to report; whatever else is wrong, reading all papers will meet it too.
            return Optional.empty();
        }
    }

    /** The papers that may match; empty when that are too many. */
    private Optional<List<Long>> candidates(GramQuery query) {
        long papers = database.queryNumber("SELECT coalesce(max(sequence), 0) FROM paper_listing");
        if (papers < limits.unindexed()) {
            return Optional.empty();
        }
        long most = papers / limits.share();
        String expression = query.grams().isEmpty()
                ? GramQuery.beginningWithAll(rare(query.beginnings(), most))
                : GramQuery.all(query.grams());
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        // No more may wait than can be candidates, or no search would ever use the index.
        if (areWaiting(Math.min(limits.waiting(), most))) {
            index(limits.atOnce());
        }
        List<Long> candidates = numbers(
                WAITING + " UNION ALL SELECT rowid FROM paper_text WHERE paper_text MATCH ? LIMIT ?",
                expression,
                most + 1);
        return candidates.size() > most ? Optional.empty() : Optional.of(candidates);
    }

    /** Whether more papers than this are waiting. */
    private boolean areWaiting(long most) {
        return !numbers(WAITING + " LIMIT 1 OFFSET ?", most).isEmpty();
    }

    /** Without those of grams that most papers have, since the papers of all these grams would be gathered. */
    private List<String> rare(Set<String> beginnings, long most) {
        List<String> rare = new ArrayList<>(beginnings);
        rare.removeIf(beginning -> !numbers(
                        "SELECT doc FROM paper_gram WHERE term >= ? AND term < ? AND doc > ? LIMIT 1",
                        beginning,
                        beginning + LAST_CHARACTER,
                        most)
                .isEmpty());
        return rare;
    }

    private List<Long> numbers(String sql, Object... values) {
        List<Long> numbers = new ArrayList<>();
        database.scan(sql, row -> numbers.add(row.getLong(1)), values);
        return numbers;
    }

    /** A command that wrote many papers indexes as many, so that nothing piles up; what others wrote a search does. */
    @Override
    public void close() {
        long rows = database.writtenRows() - otherRows;
        if (rows > limits.waiting()) {
            try {
                if (areWaiting(limits.waiting())) {
                    index(Math.max(limits.atOnce(), rows / ROWS_OF_A_PAPER));
                }
            } catch (Problem problem) {
                // What was written is safe, and the papers go on waiting.
            }
        }
    }

    /** Makes everything anew that was derived from papers for lists and searches. */
    public void rebuild() {
        database.withoutRecording(() -> {
            database.run("DELETE FROM paper_listing");
            database.run("INSERT INTO paper_listing SELECT sequence, category, status, 0 FROM paper_state");
            database.run("INSERT INTO paper_text (paper_text) VALUES ('delete-all')");
            return true;
        });
        index(Long.MAX_VALUE);
    }

    /** Indexes papers that are waiting, unless somebody else writes; returns whether it did. */
    boolean index(long most) {
        long rowsBefore = database.writtenRows();
        boolean done = database.writeUnlessBusy(() -> {
            GramSet grams = new GramSet();
            long[] last = {0};
            database.scan(
                    PaperTexts.select("l.indexed = 0") + " LIMIT ?",
                    row -> {
                        PaperTexts.read(row, grams);
                        last[0] = row.getLong(1);
                        database.update("INSERT INTO paper_text (rowid, grams) VALUES (?, ?)", last[0], grams.text());
                        return true;
                    },
                    most);
            database.update("UPDATE paper_listing SET indexed = 1 WHERE indexed = 0 AND sequence <= ?", last[0]);
        });
        otherRows += database.writtenRows() - rowsBefore;
        return done;
    }
}
