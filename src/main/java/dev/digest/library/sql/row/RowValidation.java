package dev.digest.library.sql.row;

import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.sql.database.StoredTable.StoredColumn;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Validates the values of rows: ids, timestamps, dates, lists. */
public record RowValidation(SqlDatabase database) {
    /** Reads all rows, and reports those that no program of ours has written. */
    public void validate(Consumer<Problem> findings) {
        List<StoredTable> tables = database.storedTables();
        validateRows(
                PaperRow.select(columns(tables, "paper"), columns(tables, "curation")),
                PaperRow::readStrictly,
                findings);
        validateRows("SELECT paper_id FROM issue_paper", row -> PaperId.ofCanonical(row.getString(1)), findings);
        validateRows("SELECT built_at, issue_date, published_at FROM issue", RowValidation::dates, findings);
    }

    /** A library of an older version lacks some. */
    private static List<String> columns(List<StoredTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .flatMap(table -> table.columns().stream())
                .map(StoredColumn::name)
                .toList();
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
