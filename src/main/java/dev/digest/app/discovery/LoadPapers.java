package dev.digest.app.discovery;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperPool.LoadResult;
import dev.digest.discovery.PaperVotes;
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

/** Loads papers from sources into the pool. A failing source or record does not stop the others. */
final class LoadPapers {
    /** The number of failures to keep; a broken file may have a million. */
    private static final int NAMED = 20;

    private final PaperPool pool;
    private final Predicate<NewPaper> wanted;
    private final boolean takesRevisions;
    private final SortedMap<LocalDate, Integer> days = new TreeMap<>();
    private final Map<String, Problem> failures = new LinkedHashMap<>();
    private LoadResult result = LoadResult.NONE;
    private long failed;
    private long voted;

    /** Loads all papers, and new versions of existing ones. */
    LoadPapers(PaperPool pool) {
        this(pool, paper -> true, false);
    }

    /**
     * Loads some papers.
     *
     * @param wanted which papers to load
     * @param takesRevisions whether to load new versions of papers that are not in the pool
     */
    LoadPapers(PaperPool pool, Predicate<NewPaper> wanted, boolean takesRevisions) {
        this.pool = pool;
        this.wanted = wanted;
        this.takesRevisions = takesRevisions;
    }

    /**
     * Loads everything from a source. A failure in the middle is recorded.
     *
     * @param name the name of the source in the failure
     */
    void read(String name, Consumer<RecordListener> source) {
        try {
            load(source, paper -> true);
        } catch (Problem problem) {
            fail(name, problem);
        }
    }

    /**
     * Loads everything from a source, and counts its papers by day.
     *
     * @throws Problem the failure of the source; what was loaded before it stays
     */
    Map<LocalDate, Integer> load(Consumer<RecordListener> source) {
        return load(source, wanted);
    }

    private Map<LocalDate, Integer> load(Consumer<RecordListener> source, Predicate<NewPaper> filter) {
        Map<LocalDate, Integer> brought = new HashMap<>();
        Problem[] failure = new Problem[1];
        Map<String, PaperVotes> votes = new LinkedHashMap<>();
        result = result.plus(pool.load(papers -> {
            try {
                source.accept(receiver(papers, brought, votes, filter));
            } catch (Problem problem) {
                failure[0] = problem;
            }
        }));
        pool.saveVotes(votes.values());
        voted += votes.size();
        if (failure[0] != null) {
            throw failure[0];
        }
        return brought;
    }

    private RecordListener receiver(
            Consumer<NewPaper> papers,
            Map<LocalDate, Integer> brought,
            Map<String, PaperVotes> votes,
            Predicate<NewPaper> filter) {
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
            public void votes(PaperVotes one) {
                votes.put(one.paper(), one);
            }

            @Override
            public void failed(String what, Problem problem) {
                fail(what, problem);
            }
        };
    }

    /** Records a failure. */
    void fail(String what, Problem problem) {
        failed++;
        if (failures.size() < NAMED) {
            failures.put(what, problem);
        }
    }

    /** How many papers were loaded. */
    LoadResult result() {
        return result;
    }

    /** For how many papers votes were loaded. */
    long voted() {
        return voted;
    }

    /** The number of papers by day. */
    SortedMap<LocalDate, Integer> days() {
        return Collections.unmodifiableSortedMap(days);
    }

    /** The first failures, by file and line. */
    Map<String, Problem> failures() {
        return Collections.unmodifiableMap(failures);
    }

    /** The number of records that failed. */
    long failed() {
        return failed;
    }
}
