package dev.digest.app.discovery;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperPool.LoadResult;
import dev.digest.discovery.RecordListener;
import dev.digest.discovery.SavedResponses;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Loads saved answers into the pool. What one file or record fails in does not stop the others. */
public final class LoadPapers {
    /** As many failures as one reads; of a broken file there may be a million. */
    private static final int NAMED = 20;

    private final PaperPool pool;
    private final SavedResponses responses;
    private final SortedMap<LocalDate, Integer> days = new TreeMap<>();
    private final Map<String, Problem> failures = new LinkedHashMap<>();
    private LoadResult result = LoadResult.NONE;
    private long failed;

    /** Loads into a pool. */
    public LoadPapers(PaperPool pool, SavedResponses responses) {
        this.pool = pool;
        this.responses = responses;
    }

    /** Loads a file. */
    public void read(Path file) {
        result = result.plus(pool.load(papers -> {
            try {
                responses.read(file, receiver(papers));
            } catch (Problem problem) {
                note(String.valueOf(file.getFileName()), problem);
            }
        }));
    }

    private RecordListener receiver(Consumer<NewPaper> papers) {
        return new RecordListener() {
            @Override
            public void paper(NewPaper paper) {
                days.merge(paper.announced(), 1, Integer::sum);
                papers.accept(paper);
            }

            @Override
            public void revision(NewPaper paper) {
                if (!pool.find(List.of(paper.id())).isEmpty()) {
                    papers.accept(paper);
                }
            }

            @Override
            public void failed(String what, Problem problem) {
                note(what, problem);
            }
        };
    }

    private void note(String what, Problem problem) {
        failed++;
        if (failures.size() < NAMED) {
            failures.put(what, problem);
        }
    }

    /** What became of the papers. */
    public LoadResult result() {
        return result;
    }

    /** How many papers each day brought. */
    public SortedMap<LocalDate, Integer> days() {
        return Collections.unmodifiableSortedMap(days);
    }

    /** What could not be read, the first of it, by file and line. */
    public Map<String, Problem> failures() {
        return Collections.unmodifiableMap(failures);
    }

    /** How many records could not be read. */
    public long failed() {
        return failed;
    }
}
