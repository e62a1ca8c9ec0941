package dev.digest.library.sql.row;

import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperStore;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Queries for papers by condition. */
public record PaperQueries(SqlDatabase database, TextIndex index) {
    private static final String HELD_BY_ISSUE =
            "JOIN issue_paper here ON here.paper_id = p.id AND here.issue_number = ?"
                    + " WHERE p.id IN (SELECT paper_id FROM issue_paper WHERE issue_number = ?)";

    /** A condition: the decision keeps a paper out of an issue. A date only applies to an issue that has one. */
    private String notNow() {
        return "(d.kind = 'rejected' OR (d.kind = 'deferred' AND CASE WHEN d.until LIKE '%-%' THEN"
                + " d.until > (SELECT issue_date FROM issue WHERE number = ?) ELSE "
                + database.dialect().number("d.until") + " > ? END))";
    }

    private QuerySql sql(Query query) {
        return new QuerySql(query, database.dialect(), index);
    }

    public void list(Query query, PaperStore.PaperVisitor reader) {
        QuerySql sql = sql(query);
        if (query.sort() == Query.SortOrder.TITLE) {
            new TitleOrder(database)
                    .visit(sql, query.limit(), QuerySql.SUMMARIES, PaperQueries::summary, reader::visit);
        } else {
            database.scan(sql.select(), row -> reader.visit(summary(row)), sql.values());
        }
    }

    public void ids(Query query, Predicate<String> reader) {
        QuerySql sql = sql(query);
        if (query.sort() == Query.SortOrder.TITLE) {
            for (String id : new TitleOrder(database).ids(sql, query.limit())) {
                if (!reader.test(id)) {
                    break;
                }
            }
        } else {
            database.scan(sql.selectIds(), row -> reader.test(row.getString(1)), sql.values());
        }
    }

    public Map<PaperId, PaperSummary> summaries(Collection<PaperId> ids) {
        List<String> texts = new ArrayList<>();
        for (PaperId id : ids) {
            texts.add(id.canonical());
        }
        Map<String, PaperSummary> found = new HashMap<>();
        database.query(
                QuerySql.SUMMARIES + " WHERE " + database.dialect().isIn("p.id"),
                row -> found.put(row.getString(1), summary(row)),
                database.dialect().list(texts));
        Map<PaperId, PaperSummary> inOrder = new LinkedHashMap<>();
        for (PaperId id : ids) {
            PaperSummary summary = found.get(id.canonical());
            if (summary != null) {
                inOrder.put(id, summary);
            }
        }
        return inOrder;
    }

    private static PaperSummary summary(ResultSet row) throws SQLException {
        return new PaperSummary(
                row.getString(1),
                Status.ofLabel(row.getString(2)).orElseThrow(),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                issue(row.getInt(7)),
                Optional.ofNullable(row.getString(8)));
    }

    private static OptionalInt issue(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public void read(Query query, Consumer<LibraryPaper> reader) {
        QuerySql sql = sql(query);
        if (query.sort() == Query.SortOrder.TITLE) {
            new TitleOrder(database).visit(sql, query.limit(), PaperRow.SELECT, PaperRow::entry, paper -> {
                reader.accept(paper);
                return true;
            });
        } else {
            database.scan(
                    sql.selectEntries(),
                    row -> {
                        reader.accept(PaperRow.entry(row));
                        return true;
                    },
                    sql.values());
        }
    }

    public long count(Query query) {
        QuerySql sql = sql(query);
        return database.queryNumber(sql.count(), sql.values());
    }

    public List<PaperId> withoutSummary() {
        return database.query(
                "SELECT p.id FROM paper p LEFT JOIN curation c ON c.paper_id = p.id WHERE c.summary IS NULL AND NOT "
                        + PaperRow.IS_PUBLISHED + " ORDER BY p.sequence",
                row -> PaperId.ofCanonical(row.getString(1)));
    }

    public List<LibraryPaper> papersFor(int issue) {
        boolean out =
                database.queryNumber("SELECT count(*) FROM issue WHERE number = ? AND published_at IS NOT NULL", issue)
                        > 0;
        // The rows of a published issue are known; scanning all papers for each issue of an archive takes minutes.
        return out
                ? database.query(
                        PaperRow.SELECT + HELD_BY_ISSUE + " ORDER BY here.position", PaperRow::entry, issue, issue)
                : database.query(
                        // The unary plus keeps SQLite from scanning the whole issue for each paper.
                        PaperRow.SELECT
                                + "LEFT JOIN issue_paper here ON here.paper_id = p.id AND +here.issue_number = ?"
                                + " WHERE here.position IS NOT NULL OR (c.summary IS NOT NULL AND c.category IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM issue_paper ip WHERE ip.paper_id = p.id)"
                                + " AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.paper_id = p.id AND " + notNow()
                                + "))"
                                + " ORDER BY here.position IS NULL, here.position, c.assigned",
                        PaperRow::entry,
                        issue,
                        issue,
                        issue);
    }

    public List<PaperId> findByChineseTitle(String chinese) {
        return database.query(
                "SELECT paper_id FROM curation WHERE title_zh = ? ORDER BY paper_id",
                row -> PaperId.ofCanonical(row.getString(1)),
                chinese);
    }

    public List<PaperId> importedOnly() {
        return database.query(
                "SELECT id FROM paper WHERE warnings LIKE '%\"" + Paper.FROM_AN_ISSUE + "\"%' ORDER BY sequence",
                row -> PaperId.ofCanonical(row.getString(1)));
    }
}
