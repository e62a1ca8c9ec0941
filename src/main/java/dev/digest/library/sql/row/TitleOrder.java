package dev.digest.library.sql.row;

import dev.digest.library.sql.database.SqlDatabase;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads papers in the order of their titles, as in a Chinese dictionary. Java sorts them, since no two databases have
 * the same order of Chinese characters.
 */
record TitleOrder(SqlDatabase database) {
    /** So many papers are read with one statement. */
    private static final int AT_ONCE = 500;

    /**
     * Passes on the papers of a query until the reader returns false.
     *
     * @param limit the maximum number of papers; 0 for all
     * @param select SQL without a condition; its first column is the id of {@code p}
     */
    <T> void visit(QuerySql query, int limit, String select, SqlDatabase.RowMapper<T> row, Predicate<T> reader) {
        List<String> wanted = ids(query, limit);
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            Map<String, T> found = new HashMap<>();
            database.scan(
                    select + " WHERE " + database.dialect().isIn("p.id"),
                    result -> {
                        found.put(result.getString(1), row.map(result));
                        return true;
                    },
                    database.dialect().list(some));
            for (String id : some) {
                if (found.containsKey(id) && !reader.test(Objects.requireNonNull(found.get(id)))) {
                    return;
                }
            }
        }
    }

    /** The ids of the papers of a query; at most {@code limit}, unless that is 0. */
    List<String> ids(QuerySql query, int limit) {
        Collator collator = Collator.getInstance(Locale.CHINA);
        FirstTitles first = new FirstTitles(limit);
        database.scan(
                query.selectTitles(),
                row -> {
                    first.add(new SortableTitle(row.getString(1), row.getString(2), collator));
                    return true;
                },
                query.values());
        return first.ids();
    }
}
