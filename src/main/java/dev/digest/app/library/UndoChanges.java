package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.library.Change;
import dev.digest.library.History;
import java.util.List;
import java.util.OptionalInt;

/** Undo and redo of changes in the library and in files. */
public record UndoChanges(Newsroom newsroom) {
    /**
     * How much to undo.
     *
     * @param to the change to return to; without it, only the user's last change is undone
     * @param others whether, with {@code to}, changes of other users may be undone
     * @param rehearse whether this is a dry run
     */
    public record UndoRequest(OptionalInt to, boolean others, boolean rehearse) {}

    /** Undoes changes; returns them, last first. */
    public List<Change> undo(UndoRequest request) {
        History history = newsroom.library().history();
        History.TrackedFiles files = newsroom.files().tracked();
        return request.to().isPresent()
                ? history.undoTo(request.to().getAsInt(), files, request.others(), request.rehearse())
                : history.undo(files, request.rehearse());
    }

    /** Undoes one change, whatever was changed after it, as long as nothing was built upon it. */
    public void undoOnly(long number) {
        newsroom.library().history().undoOnly(number, newsroom.files().tracked());
    }

    /**
     * Redoes changes; returns them, last first.
     *
     * @param rehearse whether this is a dry run
     */
    public List<Change> redo(boolean rehearse) {
        return newsroom.library().history().redo(newsroom.files().tracked(), rehearse);
    }
}
