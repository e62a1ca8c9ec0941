package dev.digest.library.sql.row;

import dev.digest.library.Query;
import dev.digest.library.sql.database.SqlDialect;
import dev.digest.paper.DoiText;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.search.LikePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link Query} as SQL with parameters. */
final class QuerySql {
    private static final String FROM = " FROM paper p LEFT JOIN curation c ON c.paper_id = p.id";
    private static final String LISTED = " JOIN paper_listing l ON l.sequence = ";
    private static final List<String> TITLES = List.of("p.title", "c.title", "c.title_zh");
    private static final String TITLE = "coalesce(c.title, p.title)";
    private static final String SELECT_TITLES = "SELECT p.id, " + TITLE + FROM;

    /** Selects the columns of a list. */
    static final String SUMMARIES = "SELECT p.id, " + PaperRow.STATUS + " AS status, c.category, p.published, " + TITLE
            + " AS title, c.title_zh, " + PaperRow.HOLDER + " AS holder, c.note" + FROM;

    private final Query query;
    private final SqlDialect dialect;
    private final boolean listed;
    private final String sequence;
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    QuerySql(Query query, SqlDialect dialect, TextIndex index) {
        this.query = query;
        this.dialect = dialect;
        listed = query.status().isPresent() || query.category().isPresent();
        sequence = listed ? "l.sequence" : "p.sequence";
        // Without lambdas, each of which takes as long to link as a list to be read.
        if (query.status().isPresent()) {
            where("l.status = ?", query.status().get().label());
        }
        if (query.category().isPresent()) {
            where("l.category = ?", query.category().get());
        }
        narrow(index);
        if (query.issue().isPresent()) {
            where(
                    "EXISTS (SELECT 1 FROM issue_paper ip WHERE ip.paper_id = p.id AND ip.issue_number = ?)",
                    query.issue().getAsInt());
        }
        if (query.text().isPresent()) {
            search(query.text().get());
        }
        add(query.criteria());
    }

    private void add(Query.Criteria criteria) {
        for (String word : criteria.titleWords()) {
            anyMatches(LikePattern.containing(word), TITLES);
        }
        if (criteria.since().isPresent()) {
            since(criteria.since().get());
        }
        if (criteria.subject().isPresent()) {
            subject(criteria.subject().get());
        }
        if (criteria.author().isPresent()) {
            author(criteria.author().get());
        }
    }

    /** Selects the columns of a list, in the order of the query. */
    String select() {
        return SUMMARIES + ordered();
    }

    /** Selects ids alone, in the order of the query. */
    String selectIds() {
        return "SELECT p.id" + FROM + ordered();
    }

    /** Selects everything that {@link PaperRow#entry} reads, in the order of the query. */
    String selectEntries() {
        return PaperRow.SELECT + ordered();
    }

    /** Selects ids and titles of all, the limit notwithstanding, in the order of adding. */
    String selectTitles() {
        return SELECT_TITLES + where() + " ORDER BY " + sequence;
    }

    /** Selects ids and titles of the first in the order of adding. */
    String selectTitles(int count) {
        return selectTitles() + " LIMIT " + count;
    }

    /**
     * Selects ids and titles of all, without those that begin with an ASCII letter from this one on and another ASCII
     * character, in the order of adding.
     */
    String selectTitlesBefore(char letter) {
        if (letter > 'z') {
            return selectTitles();
        }
        String begin = dialect.codePoint(TITLE);
        String second = dialect.codePoint("substr(" + TITLE + ", 2, 1)");
        String others =
                "NOT ((" + begin + " BETWEEN " + (int) letter + " AND " + (int) 'z' + " OR " + begin + " BETWEEN "
                        + (int) Character.toUpperCase(letter) + " AND " + (int) 'Z' + ") AND " + second + " BETWEEN "
                        + (int) ' ' + " AND " + (int) '~' + ")";
        return SELECT_TITLES + where() + (conditions.isEmpty() ? " WHERE " : " AND ") + others + " ORDER BY "
                + sequence;
    }

    private String ordered() {
        String limit = query.limit() > 0 ? " LIMIT " + query.limit() : "";
        return where() + " ORDER BY " + order() + limit;
    }

    /** The papers that have all wanted texts in them are found by an index, before these conditions are applied. */
    private void narrow(TextIndex index) {
        List<String> texts = new ArrayList<>(query.criteria().titleWords());
        if (query.criteria().author().isPresent()) {
            texts.add(query.criteria().author().get());
        }
        if (query.text().isPresent()) {
            String text = query.text().get();
            Optional<String> doi = DoiText.read(text);
            if (doi.isPresent()) {
                narrow(index, List.of(text), doi);
            } else {
                texts.add(text);
            }
        }
        narrow(index, texts, Optional.empty());
    }

    /** @param doi papers with this DOI are wanted too, however it is written there */
    private void narrow(TextIndex index, List<String> texts, Optional<String> doi) {
        if (texts.isEmpty()) {
            return;
        }
        Optional<TextIndex.Condition> found = index.narrow(texts, sequence);
        if (found.isEmpty()) {
            return;
        }
        String condition = found.get().sql();
        values.addAll(found.get().values());
        if (doi.isPresent()) {
            condition = "(" + condition + " OR p.id IN (SELECT k.paper_id FROM paper_key k WHERE k.key = ?))";
            values.add(DuplicateKeys.ofDoi(doi.get()));
        }
        conditions.add(condition);
    }

    String count() {
        int listedOnly =
                (query.status().isPresent() ? 1 : 0) + (query.category().isPresent() ? 1 : 0);
        // States and categories alone are counted where they are listed, without the papers.
        return listed && conditions.size() == listedOnly
                ? "SELECT count(*) FROM paper_listing l WHERE " + String.join(" AND ", conditions)
                : "SELECT count(*)" + FROM + where();
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }

    private void where(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    private void search(String text) {
        String pattern = LikePattern.containing(text);
        List<String> places = new ArrayList<>(TextIndex.COLUMNS);
        places.replaceAll(dialect::matches);
        places.forEach(place -> values.add(pattern));
        places.add(authorMatches(text));
        values.add(pattern);
        if (isAsInJson(text)) {
            values.add(pattern);
        }
        DoiText.read(text).ifPresent(doi -> {
            places.add("EXISTS (SELECT 1 FROM paper_key k WHERE k.paper_id = p.id AND k.key = ?)");
            values.add(DuplicateKeys.ofDoi(doi));
        });
        conditions.add("(" + String.join(" OR ", places) + ")");
    }

    /** First looks for a text in the whole list, since nearly all lists lack it, and taking one apart is slow. */
    private String authorMatches(String text) {
        return isAsInJson(text)
                ? "(" + dialect.matches("p.authors") + " AND " + authorMatches() + ")"
                : authorMatches();
    }

    /** Whether a text is written in JSON as it is, without escapes. */
    private static boolean isAsInJson(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '.' || c == ',');
    }

    private String authorMatches() {
        return dialect.authorMatches("p.authors");
    }

    private void author(String name) {
        String pattern = LikePattern.containing(name);
        conditions.add("(" + dialect.matches("c.authors") + " OR " + authorMatches() + ")");
        values.add(pattern);
        values.add(pattern);
    }

    private void anyMatches(String pattern, List<String> columns) {
        List<String> places = new ArrayList<>(columns);
        places.replaceAll(dialect::matches);
        places.forEach(place -> values.add(pattern));
        conditions.add("(" + String.join(" OR ", places) + ")");
    }

    /** A date without a day, such as 2022-10, counts when the day is in that month or year. */
    private void since(LocalDate day) {
        conditions.add("(p.published >= ? OR p.published IN (?, ?))");
        String text = day.toString();
        values.add(text);
        values.add(text.substring(0, "2022-10".length()));
        values.add(text.substring(0, "2022".length()));
    }

    /** Subjects are a JSON list of texts without quotation marks. */
    private void subject(String name) {
        String subject = LikePattern.escaped(name.endsWith(".*") ? name.substring(0, name.length() - 2) : name);
        conditions.add("(" + dialect.matches("p.categories") + " OR " + dialect.matches("p.categories") + ")");
        values.add("%\"" + subject + "\"%");
        values.add("%\"" + subject + ".%");
    }

    private String where() {
        String rows = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return listed ? LISTED + listedBy() + rows : rows;
    }

    /** The unary plus makes SQLite read papers by their date, up to the limit, and not all of a status to sort them. */
    private String listedBy() {
        return query.sort() == Query.SortOrder.PUBLISHED ? "+p.sequence" : "p.sequence";
    }

    private String order() {
        return switch (query.sort()) {
            case PUBLISHED -> "p.published DESC NULLS LAST, " + sequence + " DESC";
            // Titles are sorted by Java, as in a Chinese dictionary.
            case ADDED, TITLE -> sequence + " DESC";
            case ISSUE -> place() + ", " + sequence + " DESC";
        };
    }

    /** By place in the issue of the query, otherwise by the issue that contains the paper and the place in that. */
    private String place() {
        String issue = query.issue().isPresent() ? "(0 + " + query.issue().getAsInt() + ")" : PaperRow.HOLDER;
        return issue + " DESC NULLS LAST, (SELECT min(ip.position) FROM issue_paper ip WHERE ip.paper_id = p.id"
                + " AND ip.issue_number = " + issue + ")";
    }
}
