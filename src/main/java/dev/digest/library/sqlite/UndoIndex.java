package dev.digest.library.sqlite;

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

    /** What took a change back. */
    @Nullable
    Long undoOf(long change) {
        return undoByChange.get(change);
    }
}
