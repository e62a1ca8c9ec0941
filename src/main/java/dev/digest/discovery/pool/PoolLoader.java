package dev.digest.discovery.pool;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool.LoadResult;
import java.util.ArrayList;
import java.util.List;

/** Papers on their way into the pool: gathered, and written by the hundred, since a transaction costs milliseconds. */
final class PoolLoader {
    private static final int BATCH = 500;

    private final PoolFile file;
    private final PoolRows rows;
    private final List<NewPaper> waiting = new ArrayList<>();
    private LoadResult result = LoadResult.NONE;

    PoolLoader(PoolFile file, PoolRows rows) {
        this.file = file;
        this.rows = rows;
    }

    void take(NewPaper paper) {
        waiting.add(paper);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Writes the current batch. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        rows.forgetLast();
        long[] counts = new long[3];
        file.inTransaction(() -> {
            for (NewPaper paper : waiting) {
                LoadResult one = rows.take(paper);
                counts[0] += one.added();
                counts[1] += one.known();
                counts[2] += one.replaced();
            }
            if (counts[0] + counts[2] > 0) {
                rows.countRevision();
            }
        });
        result = result.plus(new LoadResult(counts[0], counts[1], counts[2]));
        waiting.clear();
    }

    LoadResult result() {
        return result;
    }
}
