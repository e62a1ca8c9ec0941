package dev.digest.library.sql.history;

import dev.digest.format.Json;
import dev.digest.library.RecordChange;
import dev.digest.library.RecordChange.CurationChange;
import dev.digest.library.RecordChange.DecisionChange;
import dev.digest.library.RecordChange.Difference;
import dev.digest.library.RecordChange.DraftChange;
import dev.digest.library.RecordChange.EventChange;
import dev.digest.library.RecordChange.FileChange;
import dev.digest.library.RecordChange.IssueChange;
import dev.digest.library.RecordChange.IssuePaperChange;
import dev.digest.library.RecordChange.PaperChange;
import dev.digest.library.RecordChange.PaperKeyChange;
import dev.digest.library.RecordChange.RecordChangeKind;
import dev.digest.library.RecordChange.SendingChange;
import dev.digest.library.RecordChange.WaivedRuleChange;
import dev.digest.library.sql.database.RecordNames;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code change_row} as the change of a record. */
final class RecordChangeReader {
    private RecordChangeReader() {}

    /**
     * The change in a row with the columns {@code place}, {@code key}, {@code kind}, {@code paper_id},
     * {@code issue_number}, {@code before} and {@code after}.
     */
    static RecordChange read(ResultSet row) throws SQLException {
        RecordChangeKind kind = RecordChangeKind.of(row.getString("kind")).orElseThrow();
        Difference difference = new Difference(kind, values(row.getString("before")), values(row.getString("after")));
        Optional<PaperId> paper = Optional.ofNullable(row.getString("paper_id")).map(PaperId::ofCanonical);
        int issue = row.getInt("issue_number");
        OptionalInt ofIssue = issue == 0 ? OptionalInt.empty() : OptionalInt.of(issue);
        return change(row.getString("place"), new RowKey(row.getString("key")), paper, ofIssue, difference);
    }

    /** A row's key, a list in JSON. */
    private record RowKey(List<?> parts) {
        RowKey(String json) {
            this((List<?>) Objects.requireNonNull(Json.read(json)));
        }

        String text(int at) {
            return (String) part(at);
        }

        long number(int at) {
            return (Long) part(at);
        }

        private Object part(int at) {
            if (at >= parts.size()) {
                throw new NoSuchElementException(parts + ", " + at);
            }
            return parts.get(at);
        }
    }

    private static RecordChange change(
            String place, RowKey key, Optional<PaperId> paper, OptionalInt issue, Difference difference) {
        return switch (place) {
            case "paper" -> new PaperChange(paper.orElseThrow(), difference);
            case "paper_key" -> new PaperKeyChange(key.text(0), paper.orElseThrow(), difference);
            case "curation" -> new CurationChange(paper.orElseThrow(), difference);
            case "draft" -> new DraftChange(key.text(0), paper.orElseThrow(), difference);
            case "decision" -> new DecisionChange(paper.orElseThrow(), difference);
            case "issue" -> new IssueChange(issue.orElseThrow(), difference);
            case "issue_paper" -> new IssuePaperChange(issue.orElseThrow(), key.number(1), paper, difference);
            case "passed_rule" -> new WaivedRuleChange(issue.orElseThrow(), key.text(1), difference);
            case "event" -> new EventChange(key.number(0), issue, difference);
            case "sending" ->
                new SendingChange(
                        issue.orElseThrow(), key.text(1), key.text(2), Instant.parse(key.text(3)), difference);
            case "file" -> new FileChange(key.text(0), issue, difference);
            default -> throw new NoSuchElementException(place);
        };
    }

    private static Map<String, @Nullable Object> values(@Nullable String json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        ChangeRows.values(json).forEach((column, value) -> values.put(RecordNames.member(column), value));
        return values;
    }
}
