package dev.digest.app.discovery;

import dev.digest.discovery.Ranking;
import dev.digest.discovery.Ranking.RankedPlace;
import dev.digest.discovery.Ranking.RankingSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * The first papers of a ranking. Every tenth place goes to a paper sampled from the rest of the better half, so that
 * the ranking does not only confirm itself. Sampling is by the papers' ids: the same ranking gives the same sample.
 */
public final class InboxSelection {
    private static final int EVERY = 10;

    /**
     * A selected paper.
     *
     * @param place its place in the whole ranking
     * @param drawn whether it was sampled
     */
    public record SelectedPaper(RankedPlace place, boolean drawn) {}

    private InboxSelection() {}

    /** All papers that are not hidden, in order of rank. */
    public static List<SelectedPaper> all(Ranking ranking) {
        return undrawn(ranking.places(1, ranking.summary().visible()));
    }

    /** The papers hidden by an exclusion. */
    public static List<SelectedPaper> hidden(Ranking ranking) {
        RankingSummary summary = ranking.summary();
        return undrawn(ranking.places(summary.visible() + 1, summary.papers()));
    }

    /**
     * The first papers, including samples.
     *
     * @param limit the maximum number; 0 for all, without sampling
     */
    public static List<SelectedPaper> first(Ranking ranking, int limit) {
        RankingSummary summary = ranking.summary();
        if (limit == 0 || limit >= summary.visible()) {
            return all(ranking);
        }
        List<RankedPlace> best = ranking.places(1, limit);
        List<RankedPlace> drawn =
                summary.picks() == 0 ? List.of() : ranking.drawn(limit + 1, summary.visible() / 2, limit / EVERY);
        List<SelectedPaper> selected = new ArrayList<>();
        int next = 0;
        int draw = 0;
        while (selected.size() < limit) {
            boolean isDrawn = (selected.size() + 1) % EVERY == 0 && draw < drawn.size();
            selected.add(new SelectedPaper(isDrawn ? drawn.get(draw++) : best.get(next++), isDrawn));
        }
        return List.copyOf(selected);
    }

    private static List<SelectedPaper> undrawn(List<RankedPlace> places) {
        List<SelectedPaper> papers = new ArrayList<>();
        for (RankedPlace place : places) {
            papers.add(new SelectedPaper(place, false));
        }
        return papers;
    }
}
