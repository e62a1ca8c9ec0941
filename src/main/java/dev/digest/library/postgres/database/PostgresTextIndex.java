package dev.digest.library.postgres.database;

import dev.digest.library.sql.row.TextIndex;
import dev.digest.paper.search.LikePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All searched text of a paper as one, kept by triggers, with an index where the server has the extension pg_trgm. */
public record PostgresTextIndex(PostgresDatabase database) implements TextIndex {
    private static final String STATES = "SELECT * FROM digest_listing(ARRAY(SELECT id FROM paper))";

    @Override
    public Optional<Condition> narrow(List<String> texts, String sequence) {
        List<String> patterns = new ArrayList<>();
        texts.forEach(text -> patterns.add(LikePattern.containing(text)));
        return Optional.of(new Condition(
                sequence + " IN (SELECT sequence FROM paper_listing WHERE text LIKE digest_searchable(?)"
                        + " AND text LIKE digest_searchable(?)".repeat(texts.size() - 1) + ")",
                patterns));
    }

    /** Whether all papers are listed as they are. */
    public boolean isRight() {
        return database.queryNumber("SELECT count(*) FROM ((" + STATES + " EXCEPT TABLE paper_listing) UNION ALL"
                        + " (TABLE paper_listing EXCEPT " + STATES + ")) differing")
                == 0;
    }

    /** Lists all papers anew. */
    public void rebuild() {
        database.withoutRecording(() -> {
            database.run("DELETE FROM paper_listing");
            return database.update("INSERT INTO paper_listing " + STATES);
        });
    }

    @Override
    public void close() {
        // Triggers have done everything.
    }
}
