package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Who changed what in a library, and the way back. Nothing in it is ever changed; it is only added to. */
public interface History {
    /** What one wants to know about: all, one paper, or one issue with the words about its papers. */
    record HistoryScope(Optional<PaperId> paper, OptionalInt issue) {
        /** Everything. */
        public static final HistoryScope ALL = new HistoryScope(Optional.empty(), OptionalInt.empty());
    }

    /** The files of a newsletter's folder, by their path in it. */
    interface TrackedFiles {
        /** What a file holds; empty when there is none. */
        Optional<String> read(String path);

        /** Writes a file, or removes it when there is no text. */
        void write(String path, Optional<String> text);
    }

    /**
     * Hands on changes, the newest first, each with what it did to the things asked about.
     *
     * @param limit at most so many; 0 is all
     * @param reader returns false when enough is enough
     */
    void list(HistoryScope about, int limit, Predicate<Change> reader);

    /** What curators said of a paper, the oldest first, though the paper may have been removed since. */
    List<CurationVersion> versions(PaperId id);

    /** Keeps words that came too late, since others had come in between: as a version of its own. */
    void recordConflicting(PaperId id, Curation words);

    /** Writes a file so that it can be taken back: part of the change, with what it held before. */
    void write(String path, String text, TrackedFiles files);

    /** Removes a file so that it can be taken back. */
    void remove(String path, TrackedFiles files);

    /** A text that a file of the newsletter held once; empty when nothing of that fingerprint was kept. */
    Optional<String> text(String fingerprint);

    /**
     * Whether the last that is known of a file is that it was left like this.
     *
     * @param fingerprint that of what it was made to hold; empty when it was removed
     */
    boolean isLastRecorded(String path, String fingerprint);

    /**
     * Undoes the last change of the one who asks that is not undone yet, wholly or not at all. Asked again, it goes one
     * change further back.
     *
     * @param rehearse whether only to find out; then nothing is changed
     * @return what was undone: one change, or those that one command brought back before
     * @throws Problem {@code undo.nothing}; {@code undo.built-upon}, {@code undo.altered} or {@code undo.file} for a
     *     record that is no longer as the change left it
     */
    List<Change> undo(TrackedFiles files, boolean rehearse);

    /**
     * Brings back what the last undo of the one who asks took away, unless they changed something else since.
     *
     * @param rehearse whether only to find out; then nothing is changed
     * @return the changes that were brought back, the newest first
     * @throws Problem {@code redo.nothing}, {@code redo.changed-since}; and as {@link #undo}
     */
    List<Change> redo(TrackedFiles files, boolean rehearse);

    /**
     * Takes back all changes after one, whoever made them, so that all is as that one left it.
     *
     * @param number that change's
     * @param others whether changes of others may be among them
     * @param rehearse whether only to find out; then nothing is changed
     * @return what was taken back, the newest first
     * @throws Problem as {@link #undo}; {@code undo.unknown}, {@code undo.beginning}, {@code undo.others}
     */
    List<Change> undoTo(long number, TrackedFiles files, boolean others, boolean rehearse);

    /** Compares every record with history. Reads the whole library. */
    List<IntegrityError> verify();
}
