package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.util.ArrayList;
import java.util.List;

/** A paper in its place, and what speaks for it. */
public record RankedPaper(NewPaper paper, double score, List<RankingReason> reasons) {
    /** Copies the list. */
    public RankedPaper {
        reasons = List.copyOf(reasons);
    }

    /** The same with further reasons, which are told first. */
    public RankedPaper with(List<RankingReason> more) {
        List<RankingReason> all = new ArrayList<>(more);
        all.addAll(reasons);
        return new RankedPaper(paper, score, all);
    }
}
