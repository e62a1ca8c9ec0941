package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks papers by earlier picks, deterministically. Without picks, the newest come first. */
public final class PaperRanker {
    /** How many papers to compare with the picks for their reasons, which is the slowest step. */
    private static final int COMPARED = 200;

    private static final Comparator<RankedPaper> BEST_FIRST = Comparator.comparingDouble(RankedPaper::score)
            .thenComparing(ranked -> ranked.paper().announced())
            .reversed()
            .thenComparing(ranked -> ranked.paper().id());

    private PaperRanker() {}

    /** The candidates, best first. */
    public static List<RankedPaper> rank(RankingRequest request) {
        return request.picks().isEmpty() ? byDate(request) : byModel(request);
    }

    private static List<RankedPaper> byDate(RankingRequest request) {
        return request.candidates().stream()
                .map(paper -> new RankedPaper(paper, 0, List.of()))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static List<RankedPaper> byModel(RankingRequest request) {
        RankingModel model = new RankingModel(request);
        ReasonFinder finder = new ReasonFinder(model, request.picks());
        List<RankedPaper> ranked = new ArrayList<>();
        for (NewPaper paper : request.candidates()) {
            SparseVector vector = model.vector(paper);
            ranked.add(new RankedPaper(paper, model.score(vector), finder.terms(paper, vector)));
        }
        ranked.sort(BEST_FIRST);
        for (int i = 0; i < Math.min(COMPARED, ranked.size()); i++) {
            RankedPaper one = ranked.get(i);
            List<RankingReason> reasons = new ArrayList<>(one.reasons());
            finder.like(one.paper(), model.vector(one.paper())).ifPresent(reasons::add);
            ranked.set(i, new RankedPaper(one.paper(), one.score(), reasons));
        }
        return List.copyOf(ranked);
    }
}
