package dev.digest.library.sql.row;

import dev.digest.library.sql.database.SqlDatabase;
import java.util.HashMap;
import java.util.List;
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

    /** So many titles are read to learn where the wanted ones end. */
    private static final int SAMPLE = 2000;

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

    /**
     * The ids of the papers of a query; at most {@code limit}, unless that is 0. Where few of many are wanted, some are
     * read first: the last of those that come first among them tells with which letters no wanted title can begin.
     */
    List<String> ids(QuerySql query, int limit) {
        ChineseCollation collation = new ChineseCollation();
        FirstTitles first = new FirstTitles(limit);
        if (limit == 0 || limit > SAMPLE / 2) {
            read(query.selectTitles(), query, collation, first);
            return first.ids();
        }
        FirstTitles sample = new FirstTitles(limit);
        read(query.selectTitles(SAMPLE), query, collation, sample);
        if (sample.added() < SAMPLE) {
            return sample.ids();
        }
        read(query.selectTitlesBefore(letterAfter(sample.last())), query, collation, first);
        return first.ids();
    }

    private void read(String select, QuerySql query, ChineseCollation collation, FirstTitles titles) {
        database.scan(
                select,
                row -> {
                    titles.add(new SortableTitle(row.getString(1), row.getString(2), collation));
                    return true;
                },
                query.values());
    }

    /** The first letter that comes after a title; what follows {@code z} where there is none. */
    private static char letterAfter(SortableTitle title) {
        char letter = 'a';
        while (letter <= 'z' && !title.isBeforeLetter(letter)) {
            letter++;
        }
        return letter;
    }
}
