package dev.digest.discovery.pool;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.SearchQuery;
import dev.digest.paper.search.LikePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search. Scoring all matches of a frequent word would take seconds, so for these only the newest matches are
 * scored.
 */
record PoolSearch(PoolFile file) {
    private static final int WEIGHED = 2_000;

    List<NewPaper> search(SearchQuery query, int limit) {
        Optional<String> match = MatchExpression.of(query);
        if (match.isEmpty()) {
            return List.of();
        }
        List<NewPaper> found = new ArrayList<>();
        long oldest = file.number(
                "SELECT min(rowid) FROM (SELECT rowid FROM word WHERE word MATCH ? ORDER BY rowid DESC LIMIT ?)",
                match.get(),
                WEIGHED);
        List<@Nullable Object> values = new ArrayList<>(List.of(match.get(), oldest));
        String sql = "SELECT " + PoolRows.COLUMNS + " FROM word JOIN paper p ON p.number = word.rowid"
                + " WHERE word MATCH ? AND word.rowid >= ?" + conditions(query, values)
                + " ORDER BY bm25(word, 5.0, 1.0, 3.0), p.number DESC LIMIT " + (limit == 0 ? -1 : limit);
        file.query(sql, row -> found.add(PoolRows.paper(row)), values.toArray());
        return List.copyOf(found);
    }

    private static String conditions(SearchQuery query, List<@Nullable Object> values) {
        StringBuilder conditions = new StringBuilder();
        query.category().ifPresent(category -> {
            conditions.append(" AND ' ' || p.categories || ' ' LIKE ? ESCAPE '\\'");
            values.add("% " + LikePattern.escaped(category).replace("*", "%") + " %");
        });
        query.year().ifPresent(year -> {
            conditions.append(" AND p.announced LIKE ? ESCAPE '\\'");
            values.add(LikePattern.escaped(year) + "-%");
        });
        return conditions.toString();
    }
}
