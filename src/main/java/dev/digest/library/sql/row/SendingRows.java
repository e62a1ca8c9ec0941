package dev.digest.library.sql.row;

import dev.digest.library.Sending;
import dev.digest.library.Sending.SendState;
import dev.digest.library.SendingStore;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The rows of {@code sending}. */
public record SendingRows(SqlDatabase database) implements SendingStore {
    private static final String SELECT =
            "SELECT issue_number, channel, target, sent_at, fingerprint, state, answer FROM sending";
    private static final String ORDER = " ORDER BY issue_number, sent_at, channel, target";

    @Override
    public void record(Sending sending) {
        database.inTransaction(() -> database.tables()
                .save(
                        "sending",
                        List.of(RecordedTables.row(
                                "issue_number", sending.issue(),
                                "channel", sending.channel(),
                                "target", sending.target(),
                                "sent_at", sending.at().toString(),
                                "fingerprint", sending.fingerprint(),
                                "state", sending.state().label(),
                                "answer", sending.answer()))));
    }

    @Override
    public List<Sending> of(int issue) {
        return database.query(SELECT + " WHERE issue_number = ?" + ORDER, SendingRows::sending, issue);
    }

    @Override
    public List<Sending> all() {
        return database.query(SELECT + ORDER, SendingRows::sending);
    }

    private static Sending sending(ResultSet row) throws SQLException {
        return new Sending(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getString(5),
                SendState.named(row.getString(6)).orElse(SendState.STARTED),
                row.getString(7));
    }
}
