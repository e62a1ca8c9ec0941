package dev.digest.library.sqlite;

import dev.digest.library.Entry;
import dev.digest.library.Library;
import dev.digest.library.Listing;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.sql.SQLException;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sqlite.Collation;

/** The papers of which something is so. */
record PaperLists(Database database) {
    private static final String HELD = "JOIN issue_paper here ON here.paper_id = p.id AND here.issue_number = ?"
            + " WHERE p.id IN (SELECT paper_id FROM issue_paper WHERE issue_number = ?)";

    void list(Query query, Library.Reader reader) {
        if (query.sort() == Query.Sort.TITLE) {
            collateChinese();
        }
        ListingSql sql = new ListingSql(query);
        database.scan(
                sql.select(),
                row -> reader.take(new Listing(
                        row.getString(1),
                        Status.named(row.getString(2)).orElseThrow(),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4)),
                        row.getString(5))),
                sql.values());
    }

    void read(Query query, Consumer<Entry> reader) {
        if (query.sort() == Query.Sort.TITLE) {
            collateChinese();
        }
        ListingSql sql = new ListingSql(query);
        database.scan(
                sql.selectEntries(),
                row -> {
                    reader.accept(PaperRow.entry(row));
                    return true;
                },
                sql.values());
    }

    private void collateChinese() {
        Collator collator = Collator.getInstance(Locale.CHINA);
        try {
            Collation.create(database.connection(), ListingSql.CHINESE, new Collation() {
                @Override
                protected int xCompare(String one, String other) {
                    return collator.compare(one, other);
                }
            });
        } catch (SQLException e) {
            throw Database.problem(database.file(), e);
        }
    }

    long count(Query query) {
        ListingSql sql = new ListingSql(query);
        return database.number(sql.count(), sql.values());
    }

    List<PaperId> lackingSummary() {
        return database.query(
                "SELECT p.id FROM paper p LEFT JOIN curation c ON c.paper_id = p.id WHERE c.summary IS NULL AND NOT "
                        + PaperRow.IS_PUBLISHED + " ORDER BY p.sequence",
                row -> PaperId.ofCanonical(row.getString(1)));
    }

    List<Entry> papersFor(int issue) {
        boolean out =
                database.number("SELECT count(*) FROM issue WHERE number = ? AND published_at IS NOT NULL", issue) > 0;
        // Of one that is out the rows are known; to look at all papers for each issue of an archive takes minutes.
        return out
                ? database.query(PaperRow.SELECT + HELD + " ORDER BY here.position", PaperRow::entry, issue, issue)
                : database.query(
                        // The plus keeps SQLite from going through the whole issue for each paper.
                        PaperRow.SELECT
                                + "LEFT JOIN issue_paper here ON here.paper_id = p.id AND +here.issue_number = ?"
                                + " WHERE here.position IS NOT NULL OR (c.summary IS NOT NULL AND c.category IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM issue_paper ip WHERE ip.paper_id = p.id))"
                                + " ORDER BY here.position IS NULL, here.position, c.assigned",
                        PaperRow::entry,
                        issue);
    }

    List<PaperId> titled(String chinese) {
        return database.query(
                "SELECT paper_id FROM curation WHERE title_zh = ? ORDER BY paper_id",
                row -> PaperId.ofCanonical(row.getString(1)),
                chinese);
    }

    List<PaperId> knownFromIssuesOnly() {
        return database.query(
                "SELECT id FROM paper WHERE warnings LIKE '%\"" + Paper.FROM_AN_ISSUE + "\"%' ORDER BY sequence",
                row -> PaperId.ofCanonical(row.getString(1)));
    }
}
