package dev.digest.library.sql.history;

import dev.digest.library.sql.database.SqlDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which changes are undone. An undo that was itself undone does not count. */
final class UndoIndex {
    private final Map<Long, List<Long>> undoes = new HashMap<>();
    private final Map<Long, Long> undoByChange = new HashMap<>();

    UndoIndex(SqlDatabase database) {
        // An undo comes after what it undoes: in reverse order, each is resolved before it counts.
        database.scan("SELECT change_id, undoes FROM undo ORDER BY change_id DESC, undoes DESC", row -> {
            long change = row.getLong(1);
            undoes.computeIfAbsent(change, none -> new ArrayList<>()).add(row.getLong(2));
            if (!undoByChange.containsKey(change)) {
                undoByChange.put(row.getLong(2), change);
            }
            return true;
        });
    }

    /** The changes that a change undid. */
    List<Long> undoneBy(long change) {
        return undoes.getOrDefault(change, List.of());
    }

    /**
     * Whether a change goes back, because it undid others. One that only undid such changes restores what they had
     * undone and goes forward, like {@code redo}.
     */
    boolean goesBack(long change) {
        List<Long> undone = undoneBy(change);
        return !undone.isEmpty() && !(undone.size() == 1 && goesBack(undone.get(0)));
    }

    /** Whether a change is neither an undo nor a redo. */
    boolean isOrdinary(long change) {
        return undoneBy(change).isEmpty();
    }

    /** The changes that a change stands for: those that it undid or redid, or itself. */
    List<Long> meantBy(long change) {
        List<Long> undone = undoneBy(change);
        return undone.isEmpty() ? List.of(change) : undone.size() == 1 ? meantBy(undone.get(0)) : undone;
    }

    /** The change that undid a change. */
    @Nullable
    Long undoOf(long change) {
        return undoByChange.get(change);
    }
}
