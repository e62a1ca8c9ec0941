package dev.digest.discovery.pool;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool.LoadResult;
import dev.digest.format.IsoDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Maps papers to rows and back. */
final class PoolRows {
    static final String COLUMNS =
            "p.number, p.id, p.version, p.title, p.authors, p.abstract, p.categories, p.comment, p.announced";

    private static final LoadResult ADDED = new LoadResult(1, 0, 0);
    private static final LoadResult KNOWN = new LoadResult(0, 1, 0);
    private static final LoadResult REPLACED = new LoadResult(0, 0, 1);

    private final PoolFile file;
    private long last;

    PoolRows(PoolFile file) {
        this.file = file;
        this.last = -1;
    }

    static NewPaper paper(ResultSet row) throws SQLException {
        return new NewPaper(
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                list(row.getString(5), "\n"),
                row.getString(6),
                list(row.getString(7), " "),
                Optional.ofNullable(row.getString(8)),
                IsoDate.parse(row.getString(9)));
    }

    private static List<String> list(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }

    /** Adds a paper or replaces an older version, keeping the day of its first announcement. */
    LoadResult take(NewPaper paper) {
        if (last < 0) {
            last = file.number("SELECT max(number) FROM paper");
        }
        int added = file.update(
                "INSERT INTO paper (number, id, version, title, authors, abstract, categories, comment, announced)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                last + 1,
                paper.id(),
                paper.version(),
                paper.title(),
                String.join("\n", paper.authors()),
                paper.abstractText(),
                String.join(" ", paper.categories()),
                paper.comment().orElse(null),
                paper.announced().toString());
        if (added > 0) {
            index(++last, paper);
            return ADDED;
        }
        return replace(paper);
    }

    private LoadResult replace(NewPaper paper) {
        long number = file.number("SELECT number FROM paper WHERE id = ? AND version < ?", paper.id(), paper.version());
        if (number == 0) {
            return KNOWN;
        }
        file.update(
                "UPDATE paper SET version = ?, title = ?, authors = ?, abstract = ?, categories = ?, comment = ?"
                        + " WHERE number = ?",
                paper.version(),
                paper.title(),
                String.join("\n", paper.authors()),
                paper.abstractText(),
                String.join(" ", paper.categories()),
                paper.comment().orElse(null),
                number);
        file.update("DELETE FROM word WHERE rowid = ?", number);
        index(number, paper);
        return REPLACED;
    }

    private void index(long number, NewPaper paper) {
        file.update(
                "INSERT INTO word (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)",
                number,
                SearchText.of(paper.title()),
                SearchText.of(paper.abstractText()),
                SearchText.of(String.join(" ", paper.authors())));
    }

    /** Increments the revision of the pool. */
    void countRevision() {
        file.update("INSERT INTO state (name, value) VALUES ('revision', 1)"
                + " ON CONFLICT (name) DO UPDATE SET value = value + 1");
    }

    /** Clears the cache, since others may have added papers. */
    void forgetLast() {
        last = -1;
    }
}
