package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be ranked, and by what.
 *
 * @param candidates the papers to rank
 * @param recent papers of the last weeks, those to rank among them: what is usual, and mostly not picked
 * @param picks what was picked before the day
 * @param rejected what was rejected before the day
 * @param day picks count less the longer before this day they were made
 */
public record RankingRequest(
        List<NewPaper> candidates,
        List<NewPaper> recent,
        List<PickedPaper> picks,
        List<NewPaper> rejected,
        LocalDate day) {
    /** Copies the lists. */
    public RankingRequest {
        candidates = List.copyOf(candidates);
        recent = List.copyOf(recent);
        picks = List.copyOf(picks);
        rejected = List.copyOf(rejected);
    }
}
