package dev.digest.library.sqlite;

import dev.digest.library.Change;
import dev.digest.library.History;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.function.Supplier;

/** Finds what is to be taken back, and has it taken back. */
record Undoing(Database database, Recorder recorder, String who, History.Files files) {
    /** Changes that did anything, the last first. */
    private static final String DID = "SELECT id, who FROM change c WHERE command <> '' AND EXISTS"
            + " (SELECT 1 FROM change_row r WHERE r.change_id = c.id AND r.kind <> '?')";

    Change last(boolean rehearse) {
        return done(rehearse, () -> takeBack(List.of(lastOwn()), rehearse)).get(0);
    }

    private long lastOwn() {
        Undos undos = new Undos(database);
        long[] found = {0};
        database.scan(
                DID + " AND who = ? ORDER BY id DESC",
                row -> {
                    found[0] = undos.by(row.getLong(1)) == null ? row.getLong(1) : 0;
                    return found[0] == 0;
                },
                who);
        if (found[0] == 0) {
            throw nothing();
        }
        return found[0];
    }

    private Problem nothing() {
        Undos undos = new Undos(database);
        return database.query(DID + " ORDER BY id DESC", row -> List.of(row.getLong(1), row.getString(2))).stream()
                .filter(change -> undos.by((long) change.get(0)) == null)
                .findFirst()
                .map(change -> Problem.of("undo.nothing-own", who, change.get(0), change.get(1)))
                .orElseGet(() -> Problem.of("undo.nothing"));
    }

    List<Change> to(long number, boolean others, boolean rehearse) {
        return done(rehearse, () -> {
            refuse(number);
            List<Long> later = database.query(
                    "SELECT id FROM change WHERE id > ? ORDER BY id DESC", row -> row.getLong(1), number);
            if (later.isEmpty()) {
                throw Problem.of("undo.nothing");
            }
            if (!others) {
                refuseOthers(number);
            }
            return takeBack(later, rehearse);
        });
    }

    private void refuse(long number) {
        long beginning = database.number("SELECT coalesce(max(id), 0) FROM change WHERE command = ''");
        if (number < beginning) {
            throw Problem.of("undo.beginning", beginning);
        }
        if (number > 0 && database.number("SELECT count(*) FROM change WHERE id = ?", number) == 0) {
            throw Problem.of("undo.unknown", number);
        }
    }

    private void refuseOthers(long number) {
        List<Problem> theirs = database.query(
                "SELECT id, who, command FROM change WHERE id > ? AND who <> ? ORDER BY id DESC LIMIT 1",
                row -> Problem.of("undo.others", number, row.getLong(1), row.getString(2), row.getString(3)),
                number,
                who);
        if (!theirs.isEmpty()) {
            throw theirs.get(0);
        }
    }

    private List<Change> done(boolean rehearse, Supplier<List<Change>> work) {
        return rehearse ? database.rehearsed(work) : database.inTransaction(work);
    }

    /** Goes back over all that the changes did, from the last to the first. */
    private List<Change> takeBack(List<Long> changes, boolean rehearse) {
        List<Change> taken = new ChangeRows(database).of(changes);
        Reversal reversal = new Reversal(database, changes, files);
        database.query(
                        "SELECT id, change_id, place, key, kind, before, after, state FROM change_row"
                                + " WHERE change_id >= ? AND change_id <= ? AND kind <> '?' ORDER BY id DESC",
                        Reversal.Step::of,
                        changes.get(changes.size() - 1),
                        changes.get(0))
                .forEach(reversal::reverse);
        if (!rehearse) {
            changes.forEach(change ->
                    database.update("INSERT INTO undo (undoes, change_id) VALUES (?, ?)", change, recorder.change()));
            reversal.writeFiles(new Touches(database, recorder));
        }
        return taken;
    }
}
