package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.library.Change;
import dev.digest.library.History;
import java.util.List;
import java.util.OptionalInt;

/** Undoes what commands changed, in the library and in files, and redoes it. */
public record UndoChanges(Newsroom newsroom) {
    /**
     * How far to go back.
     *
     * @param to the change after which all is undone; without it only the last one of the user is
     * @param others whether with {@code to} changes of others may be among them
     * @param rehearse whether only to find out; then nothing is changed
     */
    public record UndoRequest(OptionalInt to, boolean others, boolean rehearse) {}

    /** The changes that were undone, the last first. */
    public List<Change> undo(UndoRequest request) {
        History history = newsroom.library().history();
        History.TrackedFiles files = newsroom.files().tracked();
        return request.to().isPresent()
                ? history.undoTo(request.to().getAsInt(), files, request.others(), request.rehearse())
                : history.undo(files, request.rehearse());
    }

    /**
     * The changes that were brought back, the last first.
     *
     * @param rehearse whether only to find out; then nothing is changed
     */
    public List<Change> redo(boolean rehearse) {
        return newsroom.library().history().redo(newsroom.files().tracked(), rehearse);
    }
}
