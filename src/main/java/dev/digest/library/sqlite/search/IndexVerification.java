package dev.digest.library.sqlite.search;

import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.problem.Problem;
import java.util.List;

/** Compares what was derived from papers for lists and searches with the papers. Nothing is changed. */
public record IndexVerification(SqliteDatabase database) {
    private static final String STATES = "SELECT sequence, category, status FROM paper_state";
    private static final String LISTINGS = "SELECT sequence, category, status FROM paper_listing";

    /** Papers whose texts are looked up. Damage hardly ever concerns few papers, since pages have the grams of many. */
    private static final int SAMPLE = 100;

    /** Whether a search can use the index at all. */
    public boolean isReadable() {
        try {
            return database.queryNumber("SELECT count(*) FROM paper_text WHERE paper_text MATCH 'the'") >= 0;
        } catch (Problem problem) {
            return false;
        }
    }

    /** How many papers are listed otherwise than they are, or are not found by their texts: all, or of a sample. */
    public long countWrong() {
        return database.queryNumber("SELECT count(DISTINCT sequence) FROM (SELECT * FROM (" + STATES + " EXCEPT "
                        + LISTINGS + ") UNION ALL SELECT * FROM (" + LISTINGS + " EXCEPT " + STATES + "))")
                + countUnfound();
    }

    private long countUnfound() {
        long step = database.queryNumber("SELECT coalesce(max(sequence), 0) FROM paper_listing") / SAMPLE + 1;
        long[] unfound = {0};
        GramSet grams = new GramSet();
        database.scan(
                PaperTexts.select("l.indexed = 1 AND l.sequence % ? = 0"),
                row -> {
                    PaperTexts.read(row, grams);
                    unfound[0] += hasAll(row.getLong(1), grams) ? 0 : 1;
                    return true;
                },
                step);
        return unfound[0];
    }

    private boolean hasAll(long sequence, GramSet grams) {
        for (String gram : grams.text().strip().split(" ", -1)) {
            // Several grams at once would be looked up from the first paper on that has all of them.
            String found = "SELECT count(*) FROM paper_text WHERE paper_text MATCH ? AND rowid = ?";
            if (!gram.isEmpty() && database.queryNumber(found, GramQuery.all(List.of(gram)), sequence) == 0) {
                return false;
            }
        }
        return true;
    }
}
