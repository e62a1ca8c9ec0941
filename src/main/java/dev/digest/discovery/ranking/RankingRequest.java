package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.time.LocalDate;
import java.util.List;

/**
 * What to rank, and the training data.
 *
 * @param candidates the papers to rank
 * @param recent papers of the last weeks including the candidates, mostly not picked: the background
 * @param picks picks before the day
 * @param rejected rejections before the day
 * @param day picks count less the longer before this day they were made
 */
public record RankingRequest(
        List<NewPaper> candidates,
        List<NewPaper> recent,
        List<PickedPaper> picks,
        List<NewPaper> rejected,
        LocalDate day) {
    public RankingRequest {
        candidates = List.copyOf(candidates);
        recent = List.copyOf(recent);
        picks = List.copyOf(picks);
        rejected = List.copyOf(rejected);
    }
}
