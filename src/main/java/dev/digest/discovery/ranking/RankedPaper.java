package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.util.ArrayList;
import java.util.List;

/** A ranked paper, with the reasons. */
public record RankedPaper(NewPaper paper, double score, List<RankingReason> reasons) {
    public RankedPaper {
        reasons = List.copyOf(reasons);
    }

    /** The same with further reasons, put first. */
    public RankedPaper with(List<RankingReason> more) {
        List<RankingReason> all = new ArrayList<>(more);
        all.addAll(reasons);
        return new RankedPaper(paper, score, all);
    }
}
