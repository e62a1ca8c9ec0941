package dev.digest.library.sqlite.history;

import dev.digest.library.sqlite.database.SqliteDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which changes are taken back. One that took another back and was itself taken back counts for nothing. */
final class UndoIndex {
    private final Map<Long, List<Long>> undoes = new HashMap<>();
    private final Map<Long, Long> undoByChange = new HashMap<>();

    UndoIndex(SqliteDatabase database) {
        // What takes back comes later than what it takes back: from the end, each is judged before it counts.
        database.scan("SELECT change_id, undoes FROM undo ORDER BY change_id DESC, undoes DESC", row -> {
            long change = row.getLong(1);
            undoes.computeIfAbsent(change, none -> new ArrayList<>()).add(row.getLong(2));
            if (!undoByChange.containsKey(change)) {
                undoByChange.put(row.getLong(2), change);
            }
            return true;
        });
    }

    /** What a change took back. */
    List<Long> undoneBy(long change) {
        return undoes.getOrDefault(change, List.of());
    }

    /**
     * Whether a change goes back: it undid others. One that undid nothing but such a change brings back what that had
     * undone, and goes forward, as {@code redo} does and {@code undo} once did when it was run twice.
     */
    boolean goesBack(long change) {
        List<Long> undone = undoneBy(change);
        return !undone.isEmpty() && !(undone.size() == 1 && goesBack(undone.get(0)));
    }

    /** Whether a change neither undid nor redid another one. */
    boolean isOrdinary(long change) {
        return undoneBy(change).isEmpty();
    }

    /** The changes that people know by what they did: those that a change undid or redid, or the change itself. */
    List<Long> meantBy(long change) {
        List<Long> undone = undoneBy(change);
        return undone.isEmpty() ? List.of(change) : undone.size() == 1 ? meantBy(undone.get(0)) : undone;
    }

    /** What took a change back. */
    @Nullable
    Long undoOf(long change) {
        return undoByChange.get(change);
    }
}
