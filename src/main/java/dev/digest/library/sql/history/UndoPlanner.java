package dev.digest.library.sql.history;

import dev.digest.library.Change;
import dev.digest.library.History;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/** Determines what to undo, and has it undone. */
record UndoPlanner(SqlDatabase database, ChangeRecorder recorder, String userName, History.TrackedFiles files) {
    /** Changes with an effect that can be undone, last first. */
    private static final String OWN_CHANGES = "SELECT id, who FROM change c WHERE command <> '' AND EXISTS"
            + " (SELECT 1 FROM change_row r WHERE r.change_id = c.id AND r.kind <> '?' AND NOT r."
            + AuditedTable.OF_SENDING + ")";

    List<Change> undoLast(boolean rehearse) {
        return done(rehearse, () -> reverse(lastOwn(), rehearse));
    }

    List<Change> redoLast(boolean rehearse) {
        return done(rehearse, () -> reverse(lastUndo(), rehearse));
    }

    /** Undoes one change; returns the changes it stands for. */
    private List<Change> reverse(long change, boolean rehearse) {
        List<Change> meant = new ChangeRows(database).findAll(new UndoIndex(database).meantBy(change));
        undoAll(List.of(change), rehearse);
        return meant;
    }

    /** The last change that is not undone; undos do not count, so repeated undos go back step by step. */
    private long lastOwn() {
        UndoIndex undos = new UndoIndex(database);
        return lastOwn(change -> undos.undoOf(change) == null && !undos.goesBack(change))
                .orElseThrow(this::nothingToUndo);
    }

    /** The last undo that is not undone, unless something was changed since. */
    private long lastUndo() {
        UndoIndex undos = new UndoIndex(database);
        long undo = lastOwn(change -> undos.undoOf(change) == null && undos.goesBack(change))
                .orElseThrow(() -> Problem.of("redo.nothing"));
        OptionalLong later = lastOwn(change -> undos.undoOf(change) == null && undos.isOrdinary(change));
        if (later.isPresent() && later.getAsLong() > undo) {
            throw Problem.of(
                    "redo.changed-since",
                    undo,
                    later.getAsLong(),
                    new ChangeRows(database)
                            .findAll(List.of(later.getAsLong()))
                            .get(0)
                            .invocation()
                            .command());
        }
        return undo;
    }

    private OptionalLong lastOwn(LongPredicate wanted) {
        long[] found = {0};
        database.scan(
                OWN_CHANGES + " AND who = ? ORDER BY id DESC",
                row -> {
                    found[0] = wanted.test(row.getLong(1)) ? row.getLong(1) : 0;
                    return found[0] == 0;
                },
                userName);
        return found[0] == 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    private Problem nothingToUndo() {
        UndoIndex undos = new UndoIndex(database);
        return database
                .query(OWN_CHANGES + " ORDER BY id DESC", row -> List.of(row.getLong(1), row.getString(2)))
                .stream()
                .filter(change -> undos.undoOf((long) change.get(0)) == null && !undos.goesBack((long) change.get(0)))
                .findFirst()
                .map(change -> Problem.of("undo.nothing-own", userName, change.get(0), change.get(1)))
                .orElseGet(() -> Problem.of("undo.nothing"));
    }

    List<Change> undoTo(long number, boolean others, boolean rehearse) {
        return done(rehearse, () -> {
            rejectUndo(number);
            List<Long> later = database.query(
                    "SELECT id FROM change WHERE id > ? ORDER BY id DESC", row -> row.getLong(1), number);
            if (later.isEmpty()) {
                throw Problem.of("undo.nothing");
            }
            if (!others) {
                requireOwnChanges(number);
            }
            return undoAll(later, rehearse);
        });
    }

    void undoOnly(long number) {
        done(false, () -> {
            rejectUndo(number);
            if (new ChangeRows(database).findAll(List.of(number)).isEmpty()) {
                throw Problem.of("undo.unknown", number);
            }
            if (new UndoIndex(database).undoOf(number) != null) {
                throw Problem.of("undo.nothing");
            }
            return undoAll(List.of(number), false);
        });
    }

    private void rejectUndo(long number) {
        long beginning = database.queryNumber("SELECT coalesce(max(id), 0) FROM change WHERE command = ''");
        if (number < beginning) {
            throw Problem.of("undo.beginning", beginning);
        }
        if (number > 0 && database.queryNumber("SELECT count(*) FROM change WHERE id = ?", number) == 0) {
            throw Problem.of("undo.unknown", number);
        }
    }

    private void requireOwnChanges(long number) {
        List<Problem> theirs = database.query(
                "SELECT id, who, command FROM change WHERE id > ? AND who <> ? ORDER BY id DESC LIMIT 1",
                row -> Problem.of("undo.others", number, row.getLong(1), row.getString(2), row.getString(3)),
                number,
                userName);
        if (!theirs.isEmpty()) {
            throw theirs.get(0);
        }
    }

    private List<Change> done(boolean rehearse, Supplier<List<Change>> work) {
        return rehearse ? database.inRolledBackTransaction(work) : database.inTransaction(work);
    }

    /** Undoes changes from the last to the first. */
    private List<Change> undoAll(List<Long> changes, boolean rehearse) {
        List<Change> taken = new ChangeRows(database).findAll(changes);
        UndoExecutor reversal = new UndoExecutor(database, changes, files);
        reversal.undo(database.query(
                "SELECT id, change_id, place, key, kind, before, after, state FROM change_row"
                        + " WHERE change_id >= ? AND change_id <= ? AND kind <> '?' AND NOT "
                        + AuditedTable.OF_HISTORY + " AND NOT " + AuditedTable.OF_SENDING + " ORDER BY id DESC",
                UndoExecutor.UndoStep::of,
                changes.get(changes.size() - 1),
                changes.get(0)));
        if (!rehearse) {
            database.tables()
                    .insert(
                            "undo",
                            changes.stream()
                                    .map(change -> RecordedTables.row("undoes", change, "change_id", recorder.change()))
                                    .toList());
            reversal.writeFiles(new FileHistory(database, recorder));
        }
        return taken;
    }
}
