package dev.digest.library.sql.history;

import dev.digest.library.IntegrityError;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** What does not agree between rows and their history, as problems {@code doctor.*}. */
public record HistoryProblems(SqlDatabase database) {
    /** Compares each row with the history, and the history and its texts with their checksums. */
    public List<Problem> find() {
        List<Problem> problems = new ArrayList<>();
        for (IntegrityError damage : new HistoryVerification(database).damages()) {
            problems.add(
                    switch (damage.kind()) {
                        case MISSING -> Problem.of(ProblemCode.DOCTOR_GONE, damage.recordType(), damage.key());
                        case ALTERED -> Problem.of(ProblemCode.DOCTOR_ALTERED, damage.recordType(), damage.key());
                        case UNRECORDED -> Problem.of(ProblemCode.DOCTOR_UNRECORDED, damage.recordType(), damage.key());
                        case HISTORY -> Problem.of(ProblemCode.DOCTOR_HISTORY, damage.key());
                    });
        }
        database.query("SELECT fingerprint FROM file_text", row -> row.getString(1)).stream()
                .filter(fingerprint -> !FileHistory.isIntact(database, fingerprint))
                .forEach(fingerprint -> problems.add(Problem.of(ProblemCode.DOCTOR_HISTORY, fingerprint)));
        return problems;
    }
}
