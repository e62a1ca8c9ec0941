package dev.digest.library.sql.row;

import dev.digest.format.IsoDate;
import dev.digest.format.Json;
import dev.digest.library.IssueRecord;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code issue} and {@code issue_paper}. */
public record IssueRows(SqlDatabase database) {
    private String select() {
        return "SELECT number, theme, issue_date, published_at, corrected_at, fingerprint, opening, footer, (SELECT "
                + database.dialect().textsAsJson("paper_id", "position")
                + " FROM issue_paper WHERE issue_number = issue.number) FROM issue ";
    }

    /** An issue. */
    public Optional<IssueRecord> find(int number) {
        return Optional.ofNullable(find(List.of(number)).get(number));
    }

    private Map<Integer, IssueRecord> find(Collection<Integer> numbers) {
        List<IssueRecord> issues = database.query(
                select() + "WHERE " + database.dialect().isIn("number"),
                IssueRows::issue,
                database.dialect().list(numbers));
        Map<Integer, IssueRecord> found = new HashMap<>();
        for (IssueRecord issue : issues) {
            found.put(issue.number(), issue);
        }
        return found;
    }

    /** All issues, last first. */
    public List<IssueRecord> all() {
        return database.query(select() + "ORDER BY number DESC", IssueRows::issue);
    }

    /** The date of the last published issue that has one. */
    public Optional<LocalDate> lastPublishedDay() {
        List<LocalDate> days = database.query(
                "SELECT issue_date FROM issue WHERE published_at IS NOT NULL AND issue_date IS NOT NULL"
                        + " ORDER BY number DESC LIMIT 1",
                row -> IsoDate.parse(row.getString(1)));
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(0));
    }

    private static IssueRecord issue(ResultSet row) throws SQLException {
        String papers = row.getString(9);
        return new IssueRecord(
                row.getInt(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(IsoDate::parse),
                Optional.ofNullable(row.getString(4)).map(Instant::parse),
                Optional.ofNullable(row.getString(5)).map(Instant::parse),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                papers == null ? List.of() : ids(Json.strings(papers)));
    }

    private static List<PaperId> ids(List<String> texts) {
        List<PaperId> ids = new ArrayList<>();
        for (String text : texts) {
            ids.add(PaperId.ofCanonical(text));
        }
        return ids;
    }

    public int nextNumber() {
        return (int)
                database.queryNumber("SELECT coalesce(max(CASE WHEN published_at IS NULL THEN number ELSE number + 1"
                        + " END), 1) FROM issue WHERE number = (SELECT max(number) FROM issue)");
    }

    /** Writes issues with their papers; nothing that is equal already. */
    public void write(List<IssueRecord> issues, Instant now) {
        Map<Integer, IssueRecord> before =
                find(issues.stream().map(IssueRecord::number).toList());
        List<IssueRecord> changed = issues.stream()
                .filter(issue -> !issue.equals(before.get(issue.number())))
                .toList();
        database.tables()
                .save(
                        "issue",
                        changed.stream().map(issue -> columns(issue, now)).toList());
        List<Map<String, @Nullable Object>> papers = new ArrayList<>();
        for (IssueRecord issue : changed) {
            IssueRecord old = before.get(issue.number());
            papers.addAll(newPositions(issue, old == null ? List.of() : old.papers()));
        }
        database.tables().insert("issue_paper", papers);
    }

    private static Map<String, @Nullable Object> columns(IssueRecord issue, Instant now) {
        return RecordedTables.row(
                "number", issue.number(),
                "theme", issue.theme().orElse(null),
                "issue_date", issue.date().map(Objects::toString).orElse(null),
                "built_at", now.toString(),
                "published_at", issue.publishedAt().map(Objects::toString).orElse(null),
                "corrected_at", issue.correctedAt().map(Objects::toString).orElse(null),
                "fingerprint", issue.fingerprint(),
                "opening", issue.opening().orElse(null),
                "footer", issue.footer().orElse(null));
    }

    /** Deletes the positions from the first one that differs; returns the rows that take their place. */
    private List<Map<String, @Nullable Object>> newPositions(IssueRecord issue, List<PaperId> before) {
        List<PaperId> after = issue.papers();
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        if (same < before.size()) {
            database.tables().deleteWhere("issue_paper", "issue_number = ? AND position > ?", issue.number(), same);
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int position = same + 1; position <= after.size(); position++) {
            rows.add(RecordedTables.row(
                    "issue_number",
                    issue.number(),
                    "position",
                    position,
                    "paper_id",
                    after.get(position - 1).canonical()));
        }
        return rows;
    }

    /** Removes an unpublished issue. */
    public int remove(int number) {
        database.tables().delete("passed_rule", "issue_number", List.of(number));
        database.tables().delete("issue_paper", "issue_number", List.of(number));
        return database.tables().deleteWhere("issue", "number = ? AND published_at IS NULL", number);
    }

    public int waiveRule(int issue, String rule, String why, Instant now) {
        return database.tables()
                .save(
                        "passed_rule",
                        List.of(RecordedTables.row(
                                "issue_number", issue, "rule", rule, "why", why, "passed_at", now.toString())));
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
