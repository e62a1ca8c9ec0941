package dev.digest.library.sql.history;

import dev.digest.library.IntegrityError;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.function.Consumer;

/** What does not agree between rows and their history, as problems {@code doctor.*}. */
public record HistoryProblems(SqlDatabase database) {
    /**
     * Compares each row with the history, and the history and its texts with their checksums.
     *
     * @param found takes each problem, of which there are as many as rows where the history was lost
     */
    public void find(Consumer<Problem> found) {
        for (IntegrityError damage : new HistoryVerification(database).damages()) {
            found.accept(
                    switch (damage.kind()) {
                        case MISSING -> Problem.of(ProblemCode.DOCTOR_GONE, damage.recordType(), damage.key());
                        case ALTERED -> Problem.of(ProblemCode.DOCTOR_ALTERED, damage.recordType(), damage.key());
                        case UNRECORDED -> Problem.of(ProblemCode.DOCTOR_UNRECORDED, damage.recordType(), damage.key());
                        case HISTORY -> Problem.of(ProblemCode.DOCTOR_HISTORY, damage.key());
                    });
        }
        database.query("SELECT fingerprint FROM file_text", row -> row.getString(1)).stream()
                .filter(fingerprint -> !FileHistory.isIntact(database, fingerprint))
                .forEach(fingerprint -> found.accept(Problem.of(ProblemCode.DOCTOR_HISTORY, fingerprint)));
    }
}
