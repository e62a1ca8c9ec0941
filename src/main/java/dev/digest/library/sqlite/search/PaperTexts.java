package dev.digest.library.sqlite.search;

import dev.digest.library.sql.row.TextIndex;
import dev.digest.library.sqlite.database.SqliteDialect;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The texts of papers that a search reads, as grams. */
final class PaperTexts {
    private PaperTexts() {}

    /** SQL for the sequences and texts of papers, by sequence. */
    static String select(String condition) {
        return "SELECT l.sequence, " + String.join(", ", TextIndex.COLUMNS) + ", "
                + SqliteDialect.authorNames("p.authors")
                + " FROM paper_listing l JOIN paper p ON p.sequence = l.sequence"
                + " LEFT JOIN curation c ON c.paper_id = p.id WHERE " + condition + " ORDER BY l.sequence";
    }

    /** The grams of a row of {@link #select}. */
    static void read(ResultSet row, GramSet grams) throws SQLException {
        grams.clear();
        for (int column = 2; column <= TextIndex.COLUMNS.size() + 2; column++) {
            String text = row.getString(column);
            if (text != null) {
                grams.add(text);
            }
        }
    }
}
