package dev.digest.app.discovery;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperPool.LoadResult;
import dev.digest.discovery.RecordListener;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Loads what sources send into the pool. What one source or record fails in does not stop the others. */
public final class LoadPapers {
    /** As many failures as one reads; of a broken file there may be a million. */
    private static final int NAMED = 20;

    private final PaperPool pool;
    private final Predicate<NewPaper> wanted;
    private final boolean takesRevisions;
    private final SortedMap<LocalDate, Integer> days = new TreeMap<>();
    private final Map<String, Problem> failures = new LinkedHashMap<>();
    private LoadResult result = LoadResult.NONE;
    private long failed;

    /** Loads all papers, and new versions of those that are here. */
    public LoadPapers(PaperPool pool) {
        this(pool, paper -> true, false);
    }

    /**
     * Loads some.
     *
     * @param wanted which papers are taken
     * @param takesRevisions whether new versions of papers are taken that are not here
     */
    public LoadPapers(PaperPool pool, Predicate<NewPaper> wanted, boolean takesRevisions) {
        this.pool = pool;
        this.wanted = wanted;
        this.takesRevisions = takesRevisions;
    }

    /**
     * Loads all that a source sends. That the source fails in the middle is noted.
     *
     * @param name what to call it when it fails
     */
    public void read(String name, Consumer<RecordListener> source) {
        try {
            load(source, paper -> true);
        } catch (Problem problem) {
            fail(name, problem);
        }
    }

    /**
     * Loads what a source sends, with how many papers of each day were among it.
     *
     * @throws Problem what the source fails with; what came before stays
     */
    Map<LocalDate, Integer> load(Consumer<RecordListener> source) {
        return load(source, wanted);
    }

    private Map<LocalDate, Integer> load(Consumer<RecordListener> source, Predicate<NewPaper> filter) {
        Map<LocalDate, Integer> brought = new HashMap<>();
        Problem[] failure = new Problem[1];
        result = result.plus(pool.load(papers -> {
            try {
                source.accept(receiver(papers, brought, filter));
            } catch (Problem problem) {
                failure[0] = problem;
            }
        }));
        if (failure[0] != null) {
            throw failure[0];
        }
        return brought;
    }

    private RecordListener receiver(
            Consumer<NewPaper> papers, Map<LocalDate, Integer> brought, Predicate<NewPaper> filter) {
        return new RecordListener() {
            @Override
            public void paper(NewPaper paper) {
                if (filter.test(paper)) {
                    days.merge(paper.announced(), 1, Integer::sum);
                    brought.merge(paper.announced(), 1, Integer::sum);
                    papers.accept(paper);
                }
            }

            @Override
            public void revision(NewPaper paper) {
                if (filter.test(paper)
                        && (takesRevisions || !pool.find(List.of(paper.id())).isEmpty())) {
                    papers.accept(paper);
                }
            }

            @Override
            public void failed(String what, Problem problem) {
                fail(what, problem);
            }
        };
    }

    /** Notes that something failed. */
    void fail(String what, Problem problem) {
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
