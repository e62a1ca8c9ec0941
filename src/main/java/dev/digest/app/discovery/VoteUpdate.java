package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.discovery.NewPaperSource;
import dev.digest.discovery.PaperPool;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.Set;

/**
 * Fetches the votes of the last days. They are a hint only: when they cannot be had, that is told and nothing fails.
 */
record VoteUpdate(Newsroom newsroom, PaperPool pool, NewPaperSource source, LoadPapers load, LocalDate today) {
    private static final String MARK = "votes";
    private static final int DAYS = 7;
    /** People vote for some days; after that a day is not asked for again. */
    private static final int VOTING_DAYS = 3;

    void run() {
        LocalDate from = today.minusDays(DAYS - 1);
        Set<LocalDate> complete = pool.completeDays(MARK, from).keySet();
        try {
            for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(1)) {
                if (!complete.contains(day)) {
                    fetch(day);
                }
            }
        } catch (Problem problem) {
            newsroom.warn("discover.no-votes", problem);
        }
    }

    private void fetch(LocalDate day) {
        long before = load.voted();
        load.load(receiver -> source.votes(day, receiver));
        if (day.isBefore(today.minusDays(VOTING_DAYS))) {
            pool.markComplete(MARK, day, (int) (load.voted() - before));
        }
    }
}
