package dev.digest.library.sql.history;

import dev.digest.curation.Curation;
import dev.digest.library.Change;
import dev.digest.library.CommandInvocation;
import dev.digest.library.CurationVersion;
import dev.digest.library.History;
import dev.digest.library.IntegrityError;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The history in the tables {@code change}, {@code change_row}, {@code undo} and {@code file_text}. */
public record SqlHistory(SqlDatabase database, ChangeRecorder recorder, Supplier<CommandInvocation> invocation)
        implements History {
    @Override
    public void list(HistoryScope about, int limit, Predicate<Change> reader) {
        new ChangeRows(database).list(about, limit, reader);
    }

    @Override
    public OptionalLong ownChange() {
        return recorder.recorded();
    }

    @Override
    public String selectionRevision() {
        return new ChangeRows(database).selectionRevision();
    }

    @Override
    public List<CurationVersion> versions(PaperId id) {
        return new CurationVersions(database).list(id);
    }

    @Override
    public void recordConflicting(PaperId id, Curation words) {
        database.inTransaction(() -> new FileHistory(database, recorder).recordConflicting(id, words));
    }

    @Override
    public void write(String path, String text, TrackedFiles files) {
        write(path, Optional.of(text), files);
    }

    @Override
    public void remove(String path, TrackedFiles files) {
        write(path, Optional.empty(), files);
    }

    private void write(String path, Optional<String> text, TrackedFiles files) {
        database.inTransaction(() -> {
            new FileHistory(database, recorder).recordFile(path, files.read(path), text);
            files.write(path, text);
            return path;
        });
    }

    @Override
    public void keepText(String text) {
        database.inTransaction(() -> {
            new FileHistory(database, recorder).keepText(text);
            return text;
        });
    }

    @Override
    public Optional<String> text(String fingerprint) {
        return FileHistory.text(database, fingerprint);
    }

    @Override
    public List<String> fingerprints(String path, int limit) {
        return new FileHistory(database, recorder).fingerprints(path, limit);
    }

    @Override
    public boolean isLastRecorded(String path, String fingerprint) {
        return fingerprints(path, 1).equals(List.of(fingerprint));
    }

    @Override
    public List<Change> undo(TrackedFiles files, boolean rehearse) {
        return undoPlanner(files).undoLast(rehearse);
    }

    @Override
    public void undoOnly(long number, TrackedFiles files) {
        undoPlanner(files).undoOnly(number);
    }

    @Override
    public List<Change> redo(TrackedFiles files, boolean rehearse) {
        return undoPlanner(files).redoLast(rehearse);
    }

    @Override
    public List<Change> undoTo(long number, TrackedFiles files, boolean others, boolean rehearse) {
        return undoPlanner(files).undoTo(number, others, rehearse);
    }

    private UndoPlanner undoPlanner(TrackedFiles files) {
        return new UndoPlanner(database, recorder, invocation.get().userName(), files);
    }

    @Override
    public List<IntegrityError> verify() {
        return new HistoryVerification(database).damages();
    }
}
