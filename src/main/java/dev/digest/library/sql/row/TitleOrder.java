package dev.digest.library.sql.row;

import dev.digest.library.sql.database.SqlDatabase;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
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

    private record Titled(String id, CollationKey title) {}

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
        List<String> ids = ids(query);
        return limit > 0 && limit < ids.size() ? ids.subList(0, limit) : ids;
    }

    private List<String> ids(QuerySql query) {
        Collator collator = Collator.getInstance(Locale.CHINA);
        List<Titled> papers = new ArrayList<>();
        database.scan(
                query.selectTitles(),
                row -> papers.add(new Titled(row.getString(1), collator.getCollationKey(row.getString(2)))),
                query.values());
        // The sort is stable: of equal titles, the one added first comes first.
        papers.sort((one, other) -> one.title().compareTo(other.title()));
        return papers.stream().map(Titled::id).toList();
    }
}
