package dev.digest.library.sqlite.repair;

import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.row.PaperRow;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.SqliteTables;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Validates the values of rows: ids, timestamps, dates, lists. */
record RowValidation(SqliteDatabase database) {
    void validate(Consumer<Problem> findings) {
        List<String> ofPaper = SqliteTables.of("paper", database).columns();
        List<String> ofCuration = SqliteTables.of("curation", database).columns();
        validateRows(PaperRow.select(ofPaper, ofCuration), PaperRow::readStrictly, findings);
        validateRows("SELECT paper_id FROM issue_paper", row -> PaperId.ofCanonical(row.getString(1)), findings);
        validateRows("SELECT built_at, issue_date, published_at FROM issue", RowValidation::dates, findings);
    }

    private void validateRows(String select, SqlDatabase.RowMapper<?> reader, Consumer<Problem> findings) {
        database.scan(select, row -> {
            try {
                reader.map(row);
            } catch (SQLException e) {
                throw e;
            } catch (RuntimeException e) {
                findings.accept(
                        Problem.of("doctor.illegible", String.valueOf(row.getString(1)), String.valueOf(e.getMessage()))
                                .causedBy(e));
            }
            return true;
        });
    }

    private static Object dates(ResultSet row) throws SQLException {
        String date = row.getString(2);
        String published = row.getString(3);
        return new Object[] {
            Instant.parse(row.getString(1)),
            date == null ? "" : LocalDate.parse(date),
            published == null ? "" : Instant.parse(published)
        };
    }
}
