package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The history of a library, with undo and redo. It is append-only. */
public interface History {
    /** Which changes to list: all, those of one paper, or those of one issue including the texts about its papers. */
    record HistoryScope(Optional<PaperId> paper, OptionalInt issue) {
        /** All changes. */
        public static final HistoryScope ALL = new HistoryScope(Optional.empty(), OptionalInt.empty());
    }

    /** The files of a newsletter's folder, by relative path. */
    interface TrackedFiles {
        /** The content of a file; empty when it does not exist. */
        Optional<String> read(String path);

        /** Writes a file, or deletes it when there is no text. */
        void write(String path, Optional<String> text);
    }

    /**
     * Passes on changes, newest first, each with the records in scope.
     *
     * @param limit the maximum number; 0 for all
     * @param reader returns false to stop
     */
    void list(HistoryScope about, int limit, Predicate<Change> reader);

    /** The number of this command's own change so far; empty when it has changed nothing. */
    OptionalLong ownChange();

    /**
     * A text that differs after any change of papers, issues or decisions, also after an undo and in a library that was
     * restored. What is written about papers leaves it. Quick, however large the library is.
     */
    String selectionRevision();

    /** The versions of a paper's curation, oldest first, even if the paper was removed. */
    List<CurationVersion> versions(PaperId id);

    /** Keeps a conflicting edit as a version that is not applied. */
    void recordConflicting(PaperId id, Curation words);

    /** Writes a file undoably: the previous content is recorded in the change. */
    void write(String path, String text, TrackedFiles files);

    /** Deletes a file undoably. */
    void remove(String path, TrackedFiles files);

    /** Records a text that was written by hand, so that {@link #text} gives it to others. */
    void keepText(String text);

    /** A former content of a file; empty when none with that fingerprint was recorded. */
    Optional<String> text(String fingerprint);

    /** The fingerprints of a file's recorded contents, newest first, at most so many. */
    List<String> fingerprints(String path, int limit);

    /**
     * Whether the last recorded state of a file is this one.
     *
     * @param fingerprint of the content; empty when it was deleted
     */
    boolean isLastRecorded(String path, String fingerprint);

    /**
     * Undoes the user's last change that is not undone yet, as a whole or not at all. Called again, it goes one change
     * further back.
     *
     * @param rehearse whether this is a dry run
     * @return what was undone: one change, or those that one redo restored
     * @throws Problem {@code undo.nothing}; {@code undo.built-upon}, {@code undo.altered} or {@code undo.file} for a
     *     record that is no longer as the change left it
     */
    List<Change> undo(TrackedFiles files, boolean rehearse);

    /**
     * Undoes one change, whatever was changed after it: possible as long as nothing was built upon it.
     *
     * @throws Problem {@code undo.unknown} for a change that does not exist, {@code undo.nothing} for one that is
     *     undone already; and as {@link #undo}
     */
    void undoOnly(long number, TrackedFiles files);

    /**
     * Redoes what the user's last undo reverted, unless they changed something else since.
     *
     * @param rehearse whether this is a dry run
     * @return the restored changes, newest first
     * @throws Problem {@code redo.nothing}, {@code redo.changed-since}; and as {@link #undo}
     */
    List<Change> redo(TrackedFiles files, boolean rehearse);

    /**
     * Undoes all changes after a given one, by any user.
     *
     * @param number the change to return to
     * @param others whether changes of other users may be undone
     * @param rehearse whether this is a dry run
     * @return what was undone, newest first
     * @throws Problem as {@link #undo}; {@code undo.unknown}, {@code undo.beginning}, {@code undo.others}
     */
    List<Change> undoTo(long number, TrackedFiles files, boolean others, boolean rehearse);

    /** Compares every record with the history. Reads the whole library. */
    List<IntegrityError> verify();
}
