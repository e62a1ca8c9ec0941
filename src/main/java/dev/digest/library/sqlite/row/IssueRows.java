package dev.digest.library.sqlite.row;

import dev.digest.library.IssueRecord;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rows of {@code issue} and {@code issue_paper}. */
public record IssueRows(SqliteDatabase database) {
    private static final String SELECT =
            "SELECT number, theme, issue_date, published_at, corrected_at, fingerprint, opening, footer FROM issue ";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Optional<IssueRecord> find(int number) {
        List<IssueRecord> found = database.query(SELECT + "WHERE number = ?", this::issue, number);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public List<IssueRecord> all() {
        return database.query(SELECT + "ORDER BY number DESC", this::issue);
    }

    private IssueRecord issue(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        return new IssueRecord(
                number,
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(IssueRows::day),
                Optional.ofNullable(row.getString(4)).map(Instant::parse),
                Optional.ofNullable(row.getString(5)).map(Instant::parse),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                papers(number));
    }

    /** Parses a stored date. Creating a formatter takes longer than reading an issue. */
    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
        return LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)));
    }

    private List<PaperId> papers(int number) {
        return database.query(
                "SELECT paper_id FROM issue_paper WHERE issue_number = ? ORDER BY position",
                row -> PaperId.ofCanonical(row.getString(1)),
                number);
    }

    public int nextNumber() {
        return (int)
                database.queryNumber("SELECT coalesce(max(CASE WHEN published_at IS NULL THEN number ELSE number + 1"
                        + " END), 1) FROM issue WHERE number = (SELECT max(number) FROM issue)");
    }

    /** Writes nothing that is equal already. */
    public void write(IssueRecord issue, Instant now) {
        Optional<IssueRecord> before = find(issue.number());
        if (before.equals(Optional.of(issue))) {
            return;
        }
        database.update(
                "INSERT INTO issue (number, theme, issue_date, built_at, published_at, corrected_at, fingerprint, opening,"
                        + " footer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (number) DO UPDATE SET theme = excluded.theme,"
                        + " issue_date = excluded.issue_date, built_at = excluded.built_at,"
                        + " published_at = excluded.published_at, corrected_at = excluded.corrected_at, fingerprint = excluded.fingerprint,"
                        + " opening = excluded.opening, footer = excluded.footer",
                issue.number(),
                issue.theme().orElse(null),
                issue.date().map(Objects::toString).orElse(null),
                now.toString(),
                issue.publishedAt().map(Objects::toString).orElse(null),
                issue.correctedAt().map(Objects::toString).orElse(null),
                issue.fingerprint(),
                issue.opening().orElse(null),
                issue.footer().orElse(null));
        savePositions(issue.number(), before.map(IssueRecord::papers).orElse(List.of()), issue.papers());
    }

    public int remove(int number) {
        database.update("DELETE FROM passed_rule WHERE issue_number = ?", number);
        database.update("DELETE FROM issue_paper WHERE issue_number = ?", number);
        database.update("DELETE FROM issue WHERE number = ? AND published_at IS NULL", number);
        return number;
    }

    private void savePositions(int issue, List<PaperId> before, List<PaperId> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        database.update("DELETE FROM issue_paper WHERE issue_number = ? AND position > ?", issue, same);
        for (int position = same + 1; position <= after.size(); position++) {
            database.update(
                    "INSERT INTO issue_paper (issue_number, position, paper_id) VALUES (?, ?, ?)",
                    issue,
                    position,
                    after.get(position - 1).canonical());
        }
    }

    public String waiveRule(int issue, String rule, String why, Instant now) {
        database.update(
                "INSERT INTO passed_rule (issue_number, rule, why, passed_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (issue_number, rule) DO UPDATE SET why = excluded.why,"
                        + " passed_at = excluded.passed_at",
                issue,
                rule,
                why,
                now.toString());
        return rule;
    }

    public Map<String, String> waivedRules(int issue) {
        Map<String, String> passed = new LinkedHashMap<>();
        database.query(
                "SELECT rule, why FROM passed_rule WHERE issue_number = ? ORDER BY rule",
                row -> passed.put(row.getString(1), row.getString(2)),
                issue);
        return passed;
    }
}
