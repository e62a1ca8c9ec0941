package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.util.List;

/** A paper in its place, and what speaks for it. */
public record RankedPaper(NewPaper paper, double score, List<RankingReason> reasons) {
    /** Copies the list. */
    public RankedPaper {
        reasons = List.copyOf(reasons);
    }
}
